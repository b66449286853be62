internal import FactModel

/// What is said to whoever asks, in the language of the question.
enum Wording {
  /// A template with its `{slots}` filled; unknown ones stay.
  static func filled(_ template: String, _ values: [String: String]) -> String {
    guard template.contains("{") else { return template }
    var out = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open]
      let slot = String(rest[rest.index(after: open)..<close])
      out += values[slot] ?? "{\(slot)}"
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }

  /// A name as it was understood; where it is not quite that of the thing, both are said.
  static func mention(_ language: QuestionLanguage, _ text: String, _ thing: NamedThing, isExact: Bool) -> String {
    let name = thing.type == .event || thing.type == .initiative ? quoted(thing.name, language) : thing.name
    guard !isExact else { return name }
    return language == .chinese
      ? "\(name)（“\(text)”取最接近的名称）" : "\(name) (the name nearest to \(quoted(text, language)))"
  }

  /// The limits in time, as they are added to what was understood.
  static func time(_ language: QuestionLanguage, _ time: TimePhrase?) -> String {
    guard let time, time.since != nil || time.until != nil else { return "" }
    let since = time.since?.description ?? ""
    let until = time.until?.description ?? ""
    if language == .chinese {
      if until.isEmpty { return "（\(since)起）" }
      if since.isEmpty { return "（至\(until)）" }
      return since == until ? "（\(since)）" : "（\(since)至\(until)）"
    }
    if until.isEmpty { return " (since \(since))" }
    if since.isEmpty { return " (until \(until))" }
    return since == until ? " (on \(since))" : " (\(since) to \(until))"
  }

  static func limited(_ language: QuestionLanguage, _ name: String) -> String {
    language == .chinese ? "（限于\(name)）" : " (only \(name))"
  }
  static func counted(_ language: QuestionLanguage) -> String { language == .chinese ? "，共多少" : ", how many" }
  static func oldest(_ language: QuestionLanguage) -> String { language == .chinese ? "（旧的在前）" : " (oldest first)" }
  static func newest(_ language: QuestionLanguage) -> String { language == .chinese ? "（新的在前）" : " (newest first)" }

  /// The limits in number, as they are added to what was understood.
  static func quantity(_ language: QuestionLanguage, _ values: [String: String]) -> String {
    var out = ""
    for (least, most, chinese, english) in [("MIN", "MAX", "次", " times"), ("FEWEST", "MOSTLY", "人", " people")] {
      switch (values[least], values[most]) {
      case (let low?, let high?) where low == high:
        out += language == .chinese ? "（正好\(low)\(chinese)）" : " (exactly \(low)\(english))"
      case (let low?, nil): out += language == .chinese ? "（至少\(low)\(chinese)）" : " (at least \(low)\(english))"
      case (nil, let high?): out += language == .chinese ? "（至多\(high)\(chinese)）" : " (at most \(high)\(english))"
      case (let low?, let high?):
        out += language == .chinese ? "（\(low)至\(high)\(chinese)）" : " (\(low) to \(high)\(english))"
      case (nil, nil): break
      }
    }
    if let top = values["TOP"] { out += language == .chinese ? "（前\(top)名）" : " (the first \(top))" }
    return out
  }

  /// What stands for a word class where the question has no word of it.
  static func defaults(_ language: QuestionLanguage) -> [String: String] {
    ["ROLE": word(language, "ROLE", "-"), "KIND": word(language, "KIND", "-")]
  }

  /// A word class's value in words.
  static func word(_ language: QuestionLanguage, _ name: String, _ value: String) -> String {
    let words = language == .chinese ? chineseWords : englishWords
    let table = words[name == "ROLE2" ? "ROLE" : name]
    return value.split(separator: ",").map { table?[String($0)] ?? String($0) }
      .joined(separator: language == .chinese ? "或" : " or ")
  }

  private static let chineseWords: [String: [String: String]] = [
    "ROLE": [
      "-": "参加", "chair": "主持", "observer": "列席", "companion": "陪同", "leader": "率队参加", "speaker": "出席讲话",
    ],
    "KIND": [
      "-": "会议和活动", "meeting": "会议", "inspection": "调研", "exchange": "交流", "ceremony": "仪式", "activity": "活动",
    ],
  ]
  private static let englishWords: [String: [String: String]] = [
    "ROLE": [
      "-": "any role", "chair": "chaired", "observer": "observed", "companion": "accompanied", "leader": "led",
      "speaker": "spoke",
    ],
    "KIND": [
      "-": "events", "meeting": "meetings", "inspection": "inspections", "exchange": "exchanges",
      "ceremony": "ceremonies", "activity": "activities",
    ],
  ]

  static func empty(_ language: QuestionLanguage) -> String {
    language == .chinese ? "问题是空的" : "the question is empty"
  }

  static func tooLong(_ language: QuestionLanguage, _ limit: Int) -> String {
    language == .chinese
      ? "问题超过\(limit)个字，请用一句话提问" : "the question has more than \(limit) characters; ask it in one sentence"
  }

  static func ambiguous(_ language: QuestionLanguage, _ text: String, _ count: Int) -> String {
    language == .chinese ? "“\(text)”可以指\(count)个对象" : "“\(text)” fits \(count) things"
  }

  static func mistyped(_ language: QuestionLanguage, _ text: String, _ names: [String]) -> String {
    let shown = names.prefix(3).joined(separator: language == .chinese ? "、" : ", ")
    return language == .chinese ? "没有“\(text)”；是不是\(shown)" : "there is no “\(text)”; is it \(shown)"
  }

  static func unknownName(_ language: QuestionLanguage, _ text: String, _ types: Set<EntityType>) -> String {
    let what = types.count == 1 ? types.first : nil
    switch language {
    case .chinese: return "没有名为“\(text)”的\(what.map(chinese) ?? "对象")"
    case .english: return "there is no \(what?.rawValue ?? "entity") called “\(text)”"
    }
  }

  static func unread(_ language: QuestionLanguage, _ text: String) -> String {
    language == .chinese ? "不明白这里的“\(text)”" : "“\(text)” was not understood"
  }

  /// Why a question with such a word has no answer here; nil for words of other classes.
  static func refusal(_ language: QuestionLanguage, _ name: String, _ word: String) -> String? {
    let text: (chinese: String, english: String)? =
      switch name {
      case "NOT", "ABSENT":
        (
          "不能回答否定的“\(word)”：报纸写谁到会，很少写谁没有到会",
          "“\(word)” cannot be answered: papers print who came, seldom who did not"
        )
      case "EXCEPT":
        ("不能把谁除外（“\(word)”），请去掉这一部分再问", "nobody can be left out (“\(word)”); ask without that part")
      case "COMPARE":
        ("不能直接比较（“\(word)”），请分别问各人的次数", "no comparing (“\(word)”); ask for each one's number")
      case "BEYOND":
        (
          "库里没有“\(word)”这类内容，只有会议、活动、职务、到访、合作和讲话",
          "nothing is known of “\(word)”, only of meetings, events, posts, visits, cooperation and statements"
        )
      case "WHY": ("报纸没有写“\(word)”", "the papers do not tell “\(word)”")
      default: nil
      }
    return language == .chinese ? text?.chinese : text?.english
  }

  static func tooMany(_ language: QuestionLanguage, _ count: Int) -> String {
    language == .chinese
      ? "问题里有\(count)个人，一次最多问两个" : "the question names \(count) people; ask of two at most"
  }

  static func unfit(_ language: QuestionLanguage) -> String {
    language == .chinese ? "没有理解这个问题" : "the question was not understood"
  }

  private static func chinese(_ type: EntityType) -> String {
    switch type {
    case .person: "人物"
    case .organization: "单位"
    case .place: "地点"
    case .initiative: "专项工作"
    case .event: "会议或活动"
    }
  }

  private static func quoted(_ text: String, _ language: QuestionLanguage) -> String { "“\(text)”" }
}
