internal import CSQLite
internal import TextModel

/// What the indexes over names and texts are made of: pairs of neighbouring characters.
///
/// FTS5's own tokenizers take a run of Han characters for one word, or (trigram) find no term of one or
/// two characters, and names and offices have just that many.
enum Bigrams {
  /// The pairs of a text, blanks between; the last character of a run also stands alone, so that every
  /// character begins a token. Latin letters are lower-cased.
  static func tokens(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count * 3)
    var previous: Unicode.Scalar?
    func put(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) {
      UTF8.encode(first) { out.append($0) }
      if let second { UTF8.encode(second) { out.append($0) } }
      out.append(0x20)
    }
    for scalar in text.unicodeScalars {
      let next = searchable(scalar)
      if let previous { put(previous, next) }
      previous = next
    }
    if let previous { put(previous, nil) }
    return String(decoding: out, as: UTF8.self)
  }

  /// The FTS5 expression that finds all texts which may hold `term`; if `term` has nothing to look for, one that
  /// finds none.
  static func expression(_ term: String) -> String {
    var parts: [String] = []
    for run in runs(term) {
      if run.count == 1 {
        parts.append("\"\(run[0])\"*")
        continue
      }
      for i in 1..<run.count { parts.append("\"\(run[i - 1])\(run[i])\"") }
    }
    return parts.isEmpty ? "\"\"" : parts.joined(separator: " AND ")
  }

  private static func runs(_ text: String) -> [[Unicode.Scalar]] {
    var runs: [[Unicode.Scalar]] = [[]]
    for scalar in text.unicodeScalars {
      if let scalar = searchable(scalar) {
        runs[runs.count - 1].append(scalar)
      } else if !(runs.last ?? []).isEmpty {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  /// The folded scalar if it is a letter, a digit or a Han character; nil for marks and blanks.
  private static func searchable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = Scalars.folded(scalar.value)
    switch value {
    case 0x30...0x39, 0x61...0x7A: return Unicode.Scalar(value)
    case 0x41...0x5A: return Unicode.Scalar(value + 0x20)
    case 0..<0xC0, 0x2000...0x206F, 0x2E00...0x2E7F, 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0xFE10...0xFE6F,
      0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
      return nil
    default: return Unicode.Scalar(value)
    }
  }
}

/// The functions that queries have beyond SQLite's own.
enum TextFunctions {
  /// - `bigram_query(term)`: the expression for `article_text MATCH`.
  /// - `folded(text)`: full-width Latin letters and digits as ASCII and so on, as stored texts have them.
  static func register(_ handle: OpaquePointer) {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    sqlite3_create_function_v2(
      handle, "bigram_query", 1, flags, nil,
      { context, _, arguments in
        TextFunctions.answer(context, arguments) { Bigrams.expression($0) }
      }, nil, nil, nil)
    sqlite3_create_function_v2(
      handle, "folded", 1, flags, nil,
      { context, _, arguments in
        TextFunctions.answer(context, arguments) { TextFunctions.folded($0) }
      }, nil, nil, nil)
  }

  static func folded(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      out.append(Unicode.Scalar(Scalars.folded(scalar.value)) ?? scalar)
    }
    return String(out)
  }

  private static func answer(
    _ context: OpaquePointer?, _ arguments: UnsafeMutablePointer<OpaquePointer?>?, _ function: (String) -> String
  ) {
    guard let argument = arguments?[0], let bytes = sqlite3_value_text(argument) else {
      return sqlite3_result_null(context)
    }
    let count = Int(sqlite3_value_bytes(argument))
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    sqlite3_result_text(context, function(text), -1, csqlite_transient())
  }
}
