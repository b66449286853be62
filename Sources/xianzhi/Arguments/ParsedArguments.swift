/// A command line, read by its command's specification.
struct ParsedArguments: Sendable {
  /// Arguments by position.
  var positional: [String] = []
  /// Values of options by name; a flag has one empty value.
  private(set) var values: [String: [String]] = [:]
  /// Parameters of a query, in the order given.
  private(set) var parameters: [(name: String, value: String)] = []

  func has(_ option: String) -> Bool { values[option] != nil }
  func value(_ option: String) -> String? { values[option]?.last }
  func all(_ option: String) -> [String] { values[option] ?? [] }
  func integer(_ option: String) -> Int? { value(option).flatMap { Int($0) } }

  /// The store's path.
  var db: String { value("db") ?? "xianzhi.db" }

  /// Reads what follows a command's name.
  init(_ words: some Sequence<String>, of command: CommandSpec) throws {
    var rest = Array(words)[...]
    var optionsEnded = false
    while let word = rest.popFirst() {
      if optionsEnded || word == "-" || !word.hasPrefix("-") {
        positional.append(word)
      } else if word == "--" {
        optionsEnded = true
      } else {
        try readOption(word, &rest, command)
      }
    }
    // Help wins over anything else that may be wrong.
    if !has("help") { try checkPositional(command) }
  }

  private mutating func readOption(
    _ word: String, _ rest: inout ArraySlice<String>, _ command: CommandSpec
  ) throws {
    let isLong = word.hasPrefix("--")
    var name = String(word.drop { $0 == "-" })
    var attached: String?
    if isLong, let equals = name.firstIndex(of: "=") {
      attached = String(name[name.index(after: equals)...])
      name = String(name[..<equals])
    }
    let found = command.option(name)
    guard let option = found, isLong || option.short == name else {
      guard command.takesParameters, isLong, !name.isEmpty else { throw unknown(word, command) }
      guard let value = attached ?? rest.popFirst() else {
        throw Failure.usage("the parameter --\(name) needs a value")
      }
      parameters.append((name.replacing("-", with: "_"), value))
      return
    }
    if case .flag = option.kind {
      if attached != nil { throw Failure.usage("--\(option.name) takes no value") }
      values[option.name] = [""]
      return
    }
    if case .optionalInteger = option.kind, attached == nil, rest.first.flatMap({ Int($0) }) == nil {
      values[option.name] = [""]
      return
    }
    guard let value = attached ?? rest.popFirst() else {
      throw Failure.usage("--\(option.name) needs a value: \(option.usage)")
    }
    try check(value, option)
    if values[option.name] != nil, !option.isRepeated {
      throw Failure.usage("--\(option.name) is given twice; give it once")
    }
    values[option.name, default: []].append(value)
  }

  private func check(_ value: String, _ option: OptionSpec) throws {
    switch option.kind {
    case .flag, .text: break
    case .integer(let range), .optionalInteger(let range):
      guard let number = Int(value), range.contains(number) else {
        throw Failure.usage(
          "--\(option.name) needs a whole number from \(range.lowerBound) to \(range.upperBound), not “\(value)”")
      }
    case .choice(let choices):
      guard choices.contains(value) else {
        let hint = Suggestion.nearest(to: value, among: choices).map { "; did you mean \($0)?" } ?? ""
        throw Failure.usage("--\(option.name) is one of \(choices.joined(separator: ", ")), not “\(value)”\(hint)")
      }
    }
  }

  private func unknown(_ word: String, _ command: CommandSpec) -> Failure {
    let name = word.prefix { $0 != "=" }
    let known = (command.options + OptionSpec.everywhere).map { "--" + $0.name }
    let hint =
      Suggestion.nearest(to: String(name), among: known).map { "did you mean \($0)?" }
      ?? "see xianzhi \(command.name) --help"
    return Failure.usage("\(command.name) has no option \(name); \(hint)")
  }

  private func checkPositional(_ command: CommandSpec) throws {
    let required = command.arguments.filter(\.isRequired)
    if positional.count < required.count {
      let missing = required[positional.count]
      throw Failure.usage(
        "\(command.name) needs \(missing.name) (\(missing.help)); see xianzhi \(command.name) --help")
    }
    let takesMany = command.arguments.contains(where: \.isRepeated)
    if !takesMany, positional.count > command.arguments.count {
      let extra = positional[command.arguments.count]
      let limit = command.arguments.isEmpty ? "takes no arguments" : "takes \(command.arguments.count)"
      throw Failure.usage("\(command.name) \(limit), so “\(extra)” is one too many; quote what belongs together")
    }
  }
}
