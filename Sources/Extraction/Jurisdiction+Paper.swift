internal import Lexicons

/// The county that a paper is called after.
extension JurisdictionFinder {
  /// The counties that a paper's name can be of: 今日安吉, 平和新闻, 达拉特旗融媒体中心; none for the paper of a prefecture or a
  /// province, or of a name that is theirs as well.
  func counties(ofPaper name: String) -> [Division] {
    var stem = Substring(name)
    let praise = Self.praises.first { stem.hasPrefix($0) }
    if let praise { stem = stem.dropFirst(praise.count) }
    // The longest county's name in front, and nothing but what papers are called behind it.
    for length in stride(from: stem.count, to: 1, by: -1) {
      let rest = stem.dropFirst(length)
      guard rest.isEmpty ? praise != nil : Self.ends.contains(rest) else { continue }
      let found = lexicon.divisions(named: String(stem.prefix(length)))
      if found.contains(where: { $0.rank < .county }) { return [] }
      let counties = found.filter { $0.rank == .county }
      if !counties.isEmpty { return counties }
    }
    return []
  }

  private static let praises = ["今日", "魅力", "美丽", "幸福", "大美", "秀美"]
  private static let ends: Set<Substring> = [
    "日报", "晚报", "时报", "周报", "早报", "新报", "快报", "导报", "报", "新闻", "新闻网", "新闻周刊", "周刊", "讯", "快讯", "时讯", "周讯", "资讯", "报道",
    "发布",
    "融媒", "融媒体", "融媒体中心", "县融媒体中心", "区融媒体中心", "市融媒体中心", "旗融媒体中心", "通讯", "广播电视台", "电视台", "网", "政府网",
  ]
}
