import Glibc

// A reader that goes away (`xianzhi export … | head`) must not kill the process: writing then fails, and
// the program ends without a word.
signal(SIGPIPE, SIG_IGN)

exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())).rawValue)
