import FactModel
import Questions

/// A graph of invented names.
struct FakeNames: NameIndex {
  private static let all: [(thing: NamedThing, names: [String])] = [
    (NamedThing(id: "p1", type: .person, name: "林远清", detail: "青山县委书记"), ["林远清"]),
    (NamedThing(id: "p2", type: .person, name: "周承志", detail: "青山县县长"), ["周承志"]),
    (NamedThing(id: "p3", type: .person, name: "何思远", detail: "青山县副县长"), ["何思远"]),
    (NamedThing(id: "p4", type: .person, name: "何思远", detail: "临海区教育局局长"), ["何思远"]),
    (NamedThing(id: "o1", type: .organization, name: "青山县委"), ["青山县委", "中共青山县委", "县委"]),
    (NamedThing(id: "o2", type: .organization, name: "青山县政府"), ["青山县政府", "青山县人民政府", "县政府"]),
    (NamedThing(id: "l1", type: .place, name: "青山县"), ["青山县"]),
    (NamedThing(id: "l2", type: .place, name: "临海区"), ["临海区"]),
    (NamedThing(id: "l3", type: .place, name: "东河街道"), ["东河街道"]),
    (NamedThing(id: "i1", type: .initiative, name: "千村示范工程"), ["千村示范工程", "千村示范", "千村工程"]),
    (
      NamedThing(id: "e1", type: .event, name: "中国共产党青山县第十四届委员会第七次全体会议", detail: "2024-01-09"),
      ["中国共产党青山县第十四届委员会第七次全体会议", "青山县委十四届七次全会", "县委十四届七次全会", "全会"]
    ),
    (NamedThing(id: "e2", type: .event, name: "青山县赴临海区考察活动"), ["青山县赴临海区考察活动"]),
    (NamedThing(id: "e3", type: .event, name: "省委十三届四次全会"), ["省委十三届四次全会", "省委全会", "全会"]),
    (NamedThing(id: "e4", type: .event, name: "2023年山海协作联席会议"), ["2023年山海协作联席会议"]),
  ]

  func things(named text: String, types: Set<EntityType>) -> [NamedThing] {
    let plain = Self.plain(text)
    return Self.all.filter { types.contains($0.thing.type) && $0.names.contains { Self.plain($0) == plain } }
      .map(\.thing)
  }

  /// A part of a name.
  func things(like text: String, types: Set<EntityType>) -> [NamedThing] {
    let asked = Self.plain(text)
    return Self.all.filter { entry in
      types.contains(entry.thing.type) && entry.names.contains { Self.plain($0).contains(asked) }
    }.map(\.thing)
  }

  /// A slip of one character.
  func things(near text: String, types: Set<EntityType>) -> [NamedThing] {
    let asked = Array(Self.plain(text))
    return Self.all.filter { entry in
      types.contains(entry.thing.type)
        && entry.names.contains { name in
          let known = Array(Self.plain(name))
          return known.count == asked.count && known.count > 2 && zip(known, asked).count { $0 != $1 } == 1
        }
    }.map(\.thing)
  }

  private static func plain(_ text: String) -> String { text.filter { !" “”\"《》".contains($0) }.lowercased() }
}
