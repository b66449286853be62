internal import FactModel

extension QuestionInterpreter {
  /// A question as its words and names say, whatever their order.
  struct Reading {
    var gist: Gist
    var time: TimePhrase?
  }

  /// Cuts the question up; nil if it is too long for that.
  func reading(of text: QuestionText, _ linker: inout NameLinker) throws -> Reading? {
    guard text.characters.count <= Gist.longest else { return nil }
    let time = TimePhrase.find(in: text, today: today)
    let gist = try Gist.cut(text, frames.words(text.language), &linker, time: time?.range)
    // 2023年 in the name of a meeting limits nothing.
    let isRead = gist.tokens.contains { $0.classes["TIME"] != nil }
    return Reading(gist: gist, time: isRead ? time : nil)
  }

  /// The frame that the reading fits best; nil if none does or something is unread.
  func framed(_ reading: Reading, _ linker: inout NameLinker) throws -> Understanding? {
    var gist = reading.gist
    if let searched = gist.searchingUnread() {
      gist = searched
    } else if !gist.unread.isEmpty {
      guard let guessed = try gist.guessing(&linker) else { return nil }
      gist = guessed
    }
    let whole = [gist.joiningOffices(), gist, try gist.namingKinds(&linker)].compactMap(\.self)
    for variant in whole.flatMap({ [$0.droppingClause(), $0.joiningLists().bindingRoles(), $0] }).compactMap(\.self) {
      var found: (frame: QuestionFrame, slots: [String: Int])?
      for frame in frames.frames where frame.needs.count > found?.frame.needs.count ?? 0 {
        if let slots = frame.fit(variant.tokens) { found = (frame, slots) }
      }
      if let found { return understood(found.frame, found.slots, variant, reading.time) }
    }
    return nil
  }

  private func understood(
    _ frame: QuestionFrame, _ slots: [String: Int], _ gist: Gist, _ time: TimePhrase?
  ) -> Understanding {
    let language = gist.text.language
    var values: [String: String] = [:]
    var wording = Wording.defaults(language)
    var mentions: [Mention] = []
    for (slot, index) in slots.sorted(by: { $0.value < $1.value }) {
      let token = gist.tokens[index]
      let types = NameLinker.types(of: slot) ?? []
      let things = token.things.filter { types.contains($0.type) }
      if token.isSlip { return Self.mistyped(language, token.text, things) }
      guard things.count == 1, let thing = things.first else {
        return Self.ambiguous(language, token.text, things)
      }
      values[slot] = thing.id
      values[slot + ".name"] = thing.name
      wording[slot] = Wording.mention(language, token.text, thing, isExact: token.isExact)
      mentions.append(Mention(slot: slot, text: token.text, thing: thing, isExact: token.isExact))
    }
    for token in gist.tokens {
      for (name, value) in token.classes where values[name] == nil || values[name] == "-" {
        values[name] = value.isEmpty ? token.text : value
        wording[name] = Wording.word(language, name, value.isEmpty ? token.text : value)
      }
    }
    if let name = values["NAMED"] { wording["KIND"] = name }
    var parameters: [QuestionParameter] = []
    for parameter in frame.parameters {
      let value = Wording.filled(parameter.value, values)
      if !value.split(separator: ",").contains("-"), !value.contains("{") {
        parameters.append(QuestionParameter(parameter.name, value))
      }
    }
    if let since = time?.since { parameters.append(QuestionParameter("since", since.description)) }
    if let until = time?.until { parameters.append(QuestionParameter("until", until.description)) }
    let isNewest = values["RECENT"] != nil && frame.takesNewest
    if isNewest { parameters.append(QuestionParameter("newest", "1")) }
    let unused = gist.dropped + frame.unused(gist.tokens)
    var text = Wording.filled(frame.understood[language] ?? "", wording) + Wording.time(language, time)
    // What limits the answer is said, also where the frame's words have no place for it.
    for slot in frame.maySlots {
      if let name = wording[slot] { text += Wording.limited(language, name) }
    }
    let isCount = frame.counts && values["COUNT"] != nil
    if isCount { text += Wording.counted(language) }
    if isNewest { text += Wording.newest(language) }
    if values["FIRST"] != nil, frame.takesNewest, !isNewest { text += Wording.oldest(language) }
    text += Wording.quantity(language, values)
    return .understood(
      UnderstoodQuestion(
        pattern: frame.name, language: language, text: text, query: frame.query, parameters: parameters,
        mentions: mentions, answer: isCount ? .count : .rows, unused: unused))
  }
}
