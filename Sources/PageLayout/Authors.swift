internal import FactModel

/// An author as a line names him; `role` is nil if the line does not say what he is.
struct Author: Hashable {
  var name: String
  var role: BylineRole?
}

/// What the page says about the roles of its authors.
struct Authors {
  /// “作者：X” and “（X Y）” do not say; who signs without a word is taken for the paper's own.
  private static let unnamedRole = BylineRole.reporter

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
    let told = Set(authors.lazy.filter { $0.role != nil && $0.role != .photographer }.map(\.name))
    var seen: Set<Byline> = []
    var out: [Byline] = []
    for author in authors {
      if author.role == nil, told.contains(author.name) { continue }
      // 石坪村 供图 credits no person.
      if author.role == .photographer, SourceNote.isOffice(author.name.unicodeScalars.map(\.value)) { continue }
      let entry = Byline(name: author.name, role: author.role ?? roles[author.name] ?? Self.unnamedRole)
      if seen.insert(entry).inserted { out.append(entry) }
    }
    return out
  }
}
