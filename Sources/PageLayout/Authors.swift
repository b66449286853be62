internal import FactModel

/// An author as a line names him; `role` is nil if the line does not say what he is.
struct Author: Hashable {
  var name: String
  var role: BylineRole?
}

/// What the page says about the roles of its authors.
struct Authors {
  /// “作者：X” and “（X Y）” do not say; most who write to a county paper are correspondents.
  private static let unnamedRole = BylineRole.correspondent

  private var roles: [String: BylineRole] = [:]

  init(_ drafts: some Sequence<[Author]>) {
    for authors in drafts {
      for author in authors {
        guard let role = author.role, role != .photographer, roles[author.name] == nil else { continue }
        roles[author.name] = role
      }
    }
  }

  /// The byline of one article: each name and role once; a name without a role gives way to the
  /// same name with one, and else has the role it has elsewhere on the page.
  func byline(_ authors: [Author]) -> [Byline] {
    var out: [Byline] = []
    for author in authors {
      if author.role == nil, authors.contains(where: { $0.name == author.name && $0.role != nil }) { continue }
      let entry = Byline(name: author.name, role: author.role ?? roles[author.name] ?? Self.unnamedRole)
      if !out.contains(entry) { out.append(entry) }
    }
    return out
  }
}
