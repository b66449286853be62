internal import Lexicons
internal import TextModel

/// Whether a run of Han characters can be an author's name.
///
/// Bylines hold nothing but names, so a surname and a length are evidence enough here.
enum PersonNames {
  private static let surnames = Set(
    Signs.word(
      """
      王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴\
      崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章\
      鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲欧靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成\
      饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬宫景米麦谈柏瞿艾沙鄢桂窦郁缪畅巩卓褚栾戚\
      全娄甄郎池丛边岑农苟迟保商臧佘卞虞刁冷应匡栗仇练楚揭师官佟封燕桑巫敖原植邝仲荆储宗楼干苑寇盖南屠鞠荣井乐银奚明麻\
      雍花闻冼木郜廉衣蔺和冀占门帅利满计伏皮厉晋戈束尧仝由闫肖付代丘央仁扎次索格旦洛拉巴买阿亚热吾阙粟禤劳容区招侬班漆\
      蹇檀竹勾诸幸撒火言茅浦危宿海展郗旷玉呼裘年尼乌芮操茹相果贡信那税郄修延桓邸郦逯刑苍哈过生奉滑邰祖卿户才水暨来初狄\
      腾东国况轩永岩仵后莘化平云湛暴逄丰库上敬居公多呙智泮濮善宇邴庹辜但宦戎令权但斯
      """))
  /// The surnames of nine people in ten.
  private static let commonest = Set(
    Signs.word(
      """
      王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴\
      崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章\
      鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成\
      饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党肖闫付代
      """))
  private static let compound = Set(
    Signs.words("欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 夏侯 宇文 司徒 长孙 端木 呼延 南宫 独孤").map {
      UInt64($0[0]) << 32 | UInt64($0[1])
    })
  private static let never = Set(Signs.word("的了是就被把到我你他她它这也很们"))

  /// Two or three Han characters that may be a name whatever its surname; a label in front vouches for 马到成.
  static func hasForm(_ text: [UInt32], isLabelled: Bool = false) -> Bool {
    (2...3).contains(text.count) && text.allSatisfy { Scalars.isHan($0) && (isLabelled || !never.contains($0)) }
  }

  /// Whether a name is a word of the language as well: 安宁, 高峰.
  static func isWord(_ name: String) -> Bool { Lexicon.shared.entry(name) != nil }

  /// Two or three characters that are no word, behind a surname however rare.
  static func isRare(_ text: [UInt32]) -> Bool {
    hasForm(text) && Lexicon.shared.names.surname(text[0]) > 0 && Lexicon.shared.entry(Signs.string(text)) == nil
  }

  /// Whether the word is one that says what somebody does: 记者 看到.
  static func isVerb(_ text: [UInt32]) -> Bool {
    Lexicon.shared.entry(Signs.string(text))?.classes.has(.verb) ?? false
  }

  /// Whether a name has one of the surnames that nine people in ten have, and a usual length.
  static func isUsual(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, (2...3).contains(name.unicodeScalars.count) else { return false }
    return isCommon(first.value)
  }

  /// Whether a surname is so common that two names of two characters each are likelier than one of four.
  private static func isCommon(_ c: UInt32) -> Bool { commonest.contains(c) }

  static func isSurname(_ c: UInt32) -> Bool { surnames.contains(c) }

  /// Whether `text` has the form of one name: two to four Han characters behind a surname.
  static func isName(_ text: some RandomAccessCollection<UInt32>) -> Bool {
    let name = Array(text)
    if let dot = name.firstIndex(of: 0xB7) {
      // Names of other peoples: 阿依古丽·买买提.
      return dot >= 2 && name.count - dot > 2 && name.count <= 16
        && name.allSatisfy { $0 == 0xB7 || Scalars.isHan($0) }
    }
    guard (2...4).contains(name.count), name.allSatisfy(Scalars.isHan) else { return false }
    let isCompound = compound.contains(UInt64(name[0]) << 32 | UInt64(name[1]))
    guard isCompound || surnames.contains(name[0]) else { return false }
    return !name.dropFirst().contains { never.contains($0) }
  }

  /// The names that a run of Han characters holds: one, or some that were set without blanks
  /// between them; nil if it cannot be read so.
  static func split(_ text: [UInt32]) -> [[UInt32]]? {
    if text.contains(0xB7) { return isName(text) ? [text] : nil }
    if text.count <= 3 { return isName(text) ? [text] : nil }
    guard text.count <= 12 else { return nil }
    if text.count == 4 {
      if compound.contains(UInt64(text[0]) << 32 | UInt64(text[1])) { return [text] }
      if isCommon(text[0]), isCommon(text[2]), isName(text[0..<2]), isName(text[2..<4]) {
        return [Array(text[0..<2]), Array(text[2..<4])]
      }
      return isName(text) ? [text] : nil
    }
    if holdsDeed(text) { return nil }
    // Three characters are the commonest length; the rest must divide as well.
    for length in [3, 2, 4] where length <= text.count && isName(text[0..<length]) {
      if let rest = split(Array(text[length...])) { return [Array(text[0..<length])] + rest }
    }
    return nil
  }

  /// Whether a run holds what people do or where they meet: 温立平在座谈会上讲话 is no run of names.
  private static func holdsDeed(_ text: [UInt32]) -> Bool {
    let lexicon = Lexicon.shared
    var string = Signs.string(text)
    return string.withUTF8 { bytes in
      var found = false
      var from = 0
      while from < bytes.count {
        lexicon.trie.words(in: bytes, from: from, to: bytes.count) { end, entry in
          if end - from >= 6, lexicon.entries[Int(entry)].classes.meets(deeds) { found = true }
        }
        from += UTF8Reader.scalar(bytes, from).length
      }
      return found
    }
  }

  private static let deeds = ClassSet.of(.speak, .eventnoun, .inspect, .see, .attend, .chair, .say, .hold, .accompany)

  /// Puts names together that were set with a blank inside: 柳 远 → 柳远.
  static func unspaced(_ tokens: [[UInt32]]) -> [[UInt32]] {
    var out: [[UInt32]] = []
    var at = 0
    while at < tokens.count {
      var end = at
      while end < tokens.count, tokens[end].count == 1, Scalars.isHan(tokens[end][0]) { end += 1 }
      let run = end - at
      if run < 2 {
        // 柳 知远: a lone surname before two characters that are no name by themselves.
        if run == 1, end < tokens.count, tokens[end].count == 2, isSurname(tokens[at][0]) {
          out.append(tokens[at] + tokens[end])
          at = end + 1
        } else {
          out.append(tokens[at])
          at += 1
        }
        continue
      }
      while at < end {
        let length = end - at == 3 ? 3 : min(2, end - at)
        out.append(tokens[at..<(at + length)].flatMap { $0 })
        at += length
      }
    }
    return out
  }
}
