internal import Lexicons
internal import TextModel

/// A unit of a sentence on which relation rules work: a party, a mention, an event, a word or a mark.
struct Unit {
  enum Kind: String {
    case party = "PARTY"
    case bodies = "BODIES"
    case place = "PLACE"
    case event = "EVENT"
    case initiative = "INITIATIVE"
    case date = "DATE"
    case quote = "QUOTE"
    case number = "NUMBER"
    case word = "WORD"
    case mark = "MARK"
  }

  var kind: Kind
  var classes: ClassSet
  /// Party, event phrase or mention index, by kind.
  var index: Int
  var items: Range<Int>
  var span: Span
  var scalar: UInt32
}

/// A rule's pattern over units, compiled.
///
/// Atoms are separated by blanks: a unit kind (PARTY, BODIES, PLACE, EVENT, INITIATIVE, DATE, QUOTE, NUMBER, WORD), a word
/// class (`attend`), a literal word (`=并`), `a|b` for either, `slot:ATOM` to bind it, a trailing `?`
/// for at most one and `*` for any number; `..` skips units up to the clause's end (，。；：), `...` also
/// over commas; `^` is the sentence's start, `$` its end or the clause's.
struct Pattern {
  enum Test {
    case kind(Unit.Kind)
    case wordClass(WordClass)
    case literal(Word)
    case start, end
    case gap(commas: Bool)
  }

  struct Atom {
    var tests: [Test]
    var slot: Slot?
    var isOptional = false
    var repeats = false
  }

  let atoms: [Atom]
  /// What a sentence must hold for the pattern to match at all: a kind of unit, or classes of words.
  let needs: [Need]

  /// One thing that a match needs: any of these kinds or classes.
  struct Need {
    var kinds: UInt32 = 0
    var classes: ClassSet = []
    var isOpen = false
  }

  /// Compiles a pattern; nil with a reason if it is not well formed.
  init(_ text: some StringProtocol) throws(PatternError) {
    let classes = Dictionary(uniqueKeysWithValues: WordClass.allCases.map { (String(describing: $0), $0) })
    var atoms: [Atom] = []
    for part in text.split(separator: " ") {
      var part = Substring(part)
      if part == ".." || part == "..." {
        atoms.append(Atom(tests: [.gap(commas: part == "...")]))
        continue
      }
      var atom = Atom(tests: [])
      if let colon = part.firstIndex(of: ":"), colon != part.startIndex {
        guard let slot = Slot(rawValue: String(part[..<colon])) else {
          throw PatternError(text: "no slot “\(part[..<colon])”: who or what")
        }
        atom.slot = slot
        part = part[part.index(after: colon)...]
      }
      if part.hasSuffix("?") {
        atom.isOptional = true
        part = part.dropLast()
      } else if part.hasSuffix("*") {
        atom.isOptional = true
        atom.repeats = true
        part = part.dropLast()
      }
      for option in part.split(separator: "|") {
        if option == "^" {
          atom.tests.append(.start)
        } else if option == "$" {
          atom.tests.append(.end)
        } else if option.hasPrefix("=") {
          var literal = String(option.dropFirst())
          atom.tests.append(.literal(literal.withUTF8 { Word($0) }))
        } else if let kind = Unit.Kind(rawValue: String(option)) {
          atom.tests.append(.kind(kind))
        } else if let wordClass = classes[String(option)] {
          atom.tests.append(.wordClass(wordClass))
        } else {
          throw PatternError(text: "no unit, class or literal “\(option)”")
        }
      }
      atoms.append(atom)
    }
    self.atoms = atoms
    needs = atoms.filter { !$0.isOptional }.map { atom in
      var need = Need()
      for test in atom.tests {
        switch test {
        case .kind(let kind): need.kinds |= kind.bit
        case .wordClass(let wordClass): need.classes.formUnion(ClassSet(wordClass))
        case .literal, .start, .end, .gap: need.isOpen = true
        }
      }
      return need
    }.filter { !$0.isOpen }
  }
}

extension Pattern {
  /// Whether a match may start at the unit, as far as its first atom says.
  func mayStart(_ unit: Unit) -> Bool {
    guard let first = atoms.first, !first.isOptional else { return true }
    for test in first.tests {
      switch test {
      case .kind(let kind): if unit.kind == kind { return true }
      case .wordClass(let wordClass): if unit.kind == .word, unit.classes.has(wordClass) { return true }
      case .literal: if unit.kind == .word || unit.kind == .mark { return true }
      case .start, .end, .gap: return true
      }
    }
    return false
  }
}

extension Unit.Kind {
  /// The kind as a bit of a set.
  var bit: UInt32 {
    switch self {
    case .party: 1
    case .bodies: 2
    case .place: 4
    case .event: 8
    case .initiative: 16
    case .date: 32
    case .quote: 64
    case .number: 128
    case .word: 256
    case .mark: 512
    }
  }
}

/// A rule's pattern that is not well formed.
struct PatternError: Error {
  var text: String
}

/// What a pattern can bind: who took part, and in what.
enum Slot: String {
  case who, what
}

/// The units that a match bound to its slots.
struct Slots {
  private var who = -1
  private var what = -1

  subscript(slot: Slot) -> Int? {
    get {
      let unit = slot == .who ? who : what
      return unit < 0 ? nil : unit
    }
    set {
      if slot == .who { who = newValue ?? -1 } else { what = newValue ?? -1 }
    }
  }
}

/// What a pattern matched: the units taken and the slots bound.
struct Match {
  var units: Range<Int>
  var slots: Slots
}

/// Matches patterns against the units of one sentence.
struct Matcher {
  let units: [Unit]
  let document: Document

  private static let clauseEnds: StaticScalars = "，。；：,;:！？!?"
  private static let sentenceEnds: StaticScalars = "。；;！？!?"

  private let kinds: UInt32
  private let classes: ClassSet

  init(units: [Unit], document: Document) {
    self.units = units
    self.document = document
    var kinds: UInt32 = 0
    var classes: ClassSet = []
    for unit in units {
      kinds |= unit.kind.bit
      if unit.kind == .word { classes.formUnion(unit.classes) }
    }
    self.kinds = kinds
    self.classes = classes
  }

  /// Whether the sentence holds what the pattern needs.
  func mayMatch(_ pattern: Pattern) -> Bool {
    pattern.needs.allSatisfy { $0.kinds & kinds != 0 || $0.classes.meets(classes) }
  }

  /// The match of a pattern that starts at a unit, or nil.
  func match(_ pattern: Pattern, at start: Int) -> Match? {
    var slots = Slots()
    guard let end = run(pattern.atoms, 0, start, &slots) else { return nil }
    return Match(units: start..<end, slots: slots)
  }

  private func run(_ atoms: [Pattern.Atom], _ index: Int, _ at: Int, _ slots: inout Slots) -> Int? {
    guard index < atoms.count else { return at }
    let atom = atoms[index]
    if case .gap(let commas) = atom.tests[0] {
      var next = at
      while true {
        var trial = slots
        if let end = run(atoms, index + 1, next, &trial) {
          slots = trial
          return end
        }
        guard next < units.count, next - at < 24, units[next].kind != .party, !ends(units[next], commas: commas) else {
          return nil
        }
        next += 1
      }
    }
    if case .start = atom.tests[0] {
      guard at == 0 || units[at - 1].kind == .mark && units[at - 1].scalar.isOne(of: Matcher.clauseEnds) else {
        return nil
      }
      return run(atoms, index + 1, at, &slots)
    }
    if case .end = atom.tests[0] {
      guard at >= units.count || units[at].kind == .mark && units[at].scalar.isOne(of: Matcher.clauseEnds) else {
        return nil
      }
      return run(atoms, index + 1, at, &slots)
    }
    if at < units.count, fits(units[at], atom) {
      var trial = slots
      if let slot = atom.slot { trial[slot] = at }
      if atom.repeats, let end = run(atoms, index, at + 1, &trial) {
        slots = trial
        return end
      }
      if !atom.repeats, let end = run(atoms, index + 1, at + 1, &trial) {
        slots = trial
        return end
      }
    }
    return atom.isOptional ? run(atoms, index + 1, at, &slots) : nil
  }

  private func ends(_ unit: Unit, commas: Bool) -> Bool {
    guard unit.kind == .mark else { return false }
    return unit.scalar.isOne(of: commas ? Matcher.sentenceEnds : Matcher.clauseEnds)
  }

  private func fits(_ unit: Unit, _ atom: Pattern.Atom) -> Bool {
    for test in atom.tests {
      switch test {
      case .kind(let kind): if unit.kind == kind { return true }
      case .wordClass(let wordClass): if unit.kind == .word && unit.classes.has(wordClass) { return true }
      case .literal(let text):
        if unit.kind == .word || unit.kind == .mark, document.word(unit.span) == text { return true }
      case .start, .end, .gap: break
      }
    }
    return false
  }
}
