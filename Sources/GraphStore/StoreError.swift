/// What can go wrong with a store. `description` is one line: what is wrong, with what, and the remedy.
public enum StoreError: Error, Sendable, Equatable, CustomStringConvertible {
  /// There is no file of that name.
  case missing(path: String)
  /// The file is no SQLite database.
  case notADatabase(path: String)
  /// The file is a database of another program.
  case otherProgram(path: String)
  /// A newer version of Xianzhi made the store.
  case newerSchema(path: String, found: Int, known: Int)
  /// An older version of Xianzhi made the store.
  case olderSchema(path: String, found: Int, known: Int)
  /// Another process is writing the store.
  case busy(path: String)
  /// There is no room left for what is written.
  case diskFull(path: String)
  /// The folder or the file may not be written, or not be read; `reason` is the system's word.
  case denied(path: String, reason: String)
  /// The file is damaged.
  case damaged(path: String, reason: String)
  /// What was to be stored contradicts itself: a mistake of the program, not of its user.
  case inconsistent(String)
  /// There is no query of that name; `near` are the names most like it.
  case unknownQuery(String, near: [String])
  /// A query file is wrong.
  case badQuery(file: String, line: Int, reason: String)
  /// A query was given a parameter that it does not have.
  case unknownParameter(query: String, name: String, known: [String])
  /// A query needs a parameter, or one of several.
  case missingParameter(query: String, names: [String])
  /// A parameter's value is not of its type.
  case badValue(query: String, parameter: String, value: String, expected: String)
  /// The store was built without a text index.
  case noTextIndex(path: String)
  /// Anything else that SQLite reports.
  case sqlite(code: Int32, message: String, path: String)

  public var description: String {
    switch self {
    case .missing(let path):
      "no store at \(path): run “xianzhi build” first, or name another with --db"
    case .notADatabase(let path):
      "\(path) is not a store: it is no SQLite database; name another file with --db"
    case .otherProgram(let path):
      "\(path) is a database of another program; name another file with --db"
    case .newerSchema(let path, let found, let known):
      "\(path) was made by a newer version of xianzhi (schema \(found), this one knows \(known)): use that version, or build into another file"
    case .olderSchema(let path, let found, let known):
      "\(path) was made by an older version of xianzhi (schema \(found), this one needs \(known)): build all its pages anew into another file (--db), or delete it first"
    case .busy(let path):
      "\(path) is being written by another process: wait until it is done"
    case .diskFull(let path):
      "no room left on the disk for \(path): make room, then run it again; the store is as it was"
    case .denied(let path, let reason):
      "cannot open \(path): \(reason); check the permissions or name another file with --db"
    case .damaged(let path, let reason):
      "\(path) is damaged (\(reason)): delete it and build all its pages again"
    case .inconsistent(let what):
      "the graph contradicts itself: \(what); nothing was stored; please report this"
    case .unknownQuery(let name, let near):
      "no query “\(name)”"
        + (near.isEmpty ? "; xianzhi query lists those there are" : "; did you mean \(near.joined(separator: ", "))?")
    case .badQuery(let file, let line, let reason):
      "\(file):\(line): \(reason)"
    case .unknownParameter(let query, let name, let known):
      "query \(query) has no parameter “\(name)”; it has \(known.isEmpty ? "none" : known.joined(separator: ", "))"
    case .missingParameter(let query, let names):
      "query \(query) needs \(names.map { "--" + $0 }.joined(separator: " or "))"
    case .badValue(let query, let parameter, let value, let expected):
      "query \(query): --\(parameter) must be \(expected), not “\(value)”"
    case .noTextIndex(let path):
      "\(path) has no text index: run “xianzhi build” without --no-text-index"
    case .sqlite(let code, let message, let path):
      "\(path): \(message) (SQLite \(code))"
    }
  }
}
