internal import Lexicons
internal import TextModel

/// Who is meant by a surname and a title: 田书记 after 县委书记田卫东.
///
/// Only people whose full name the article prints behind that same title count, and only where they are the only one;
/// 黄局长 alone names nobody.
struct SurnameReferences {
  /// The full names of an article by surname, and the titles that each was printed behind.
  private var people: [UInt32: [String: [String]]] = [:]

  init(_ document: Document) {
    let tokens = document.tokens
    for at in tokens.indices.dropFirst() where tokens[at].kind == .name {
      guard tokens[at - 1].classes.meets(.of(.title, .govtitle)) else { continue }
      people[tokens[at].scalar, default: [:]][document.text(tokens[at]), default: []]
        .append(document.text(tokens[at - 1]))
    }
  }

  /// The full name that the token and the title behind it stand for, or nil.
  func name(_ document: Document, at index: Int) -> String? {
    let tokens = document.tokens
    guard let known = people[tokens[index].scalar], index + 1 < tokens.count, tokens[index].span.count == 3,
      tokens[index + 1].classes.meets(.of(.title, .govtitle))
    else { return nil }
    let title = document.text(tokens[index + 1])
    let fitting = known.filter { $0.value.contains { $0.hasSuffix(title) } }
    return fitting.count == 1 ? fitting.keys.first : nil
  }
}
