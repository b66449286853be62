internal import TextModel

/// The form under which names are compared: what writers leave out or shorten is taken away.
enum NameKey {
  private static let rewrites: [(long: [Unicode.Scalar], short: [Unicode.Scalar])] = [
    ("中国共产党", ""), ("中共", ""), ("委员会", "委"), ("人民政府", "政府"), ("全体会议", "全会"),
  ].map { (Array($0.0.unicodeScalars), Array($0.1.unicodeScalars)) }

  /// `name` without spaces and punctuation, without 中共, 委员会 as 委, 人民政府 as 政府, 全体会议 as 全会, in lower
  /// case;
  /// the name itself if nothing would be left.
  static func of(_ name: String) -> String {
    let scalars = letters(name)
    var out: [Unicode.Scalar] = []
    var i = 0
    scan: while i < scalars.count {
      for rule in rewrites where scalars[i...].starts(with: rule.long) {
        out += rule.short
        i += rule.long.count
        continue scan
      }
      out.append(scalars[i])
      i += 1
    }
    if out.isEmpty { out = scalars }
    return out.isEmpty ? name : string(out)
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func letters(_ name: String) -> [Unicode.Scalar] {
    name.unicodeScalars.compactMap { scalar in
      guard let folded = Unicode.Scalar(Scalars.folded(scalar.value)) else { return nil }
      if (0x41...0x5A).contains(folded.value) { return Unicode.Scalar(folded.value + 0x20) }
      if folded.properties.isWhitespace || folded.value < 0x20 { return nil }
      switch folded.properties.generalCategory {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation, .control, .format:
        return nil
      default: return folded
      }
    }
  }
}
