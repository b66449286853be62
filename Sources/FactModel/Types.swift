/// What an entity is. The raw values are those of the facts format.
public enum EntityType: String, Sendable, CaseIterable, Codable {
  case person, organization, place, initiative, event
}

/// What kind of event: meeting (会议), inspection (调研、督导), exchange (考察交流),
/// ceremony (揭牌、签约) or activity (主题党日、比赛).
public enum EventKind: String, Sendable, CaseIterable, Codable {
  case meeting, inspection, exchange, ceremony, activity
}

/// What ties two entities. The raw values are those of the facts format.
public enum RelationType: String, Sendable, CaseIterable, Codable {
  case participated, organized, holds
  case heldIn = "held_in"
  case visited, concerns
  case cooperatesWith = "cooperates_with"
  case signed
  case partOf = "part_of"
  case within, conveyed
}

/// How someone took part in an event.
public enum ParticipationRole: String, Sendable, CaseIterable, Codable {
  case chair, speaker, leader, attendee, observer, companion
}

/// What a byline says of a person.
public enum BylineRole: String, Sendable, CaseIterable, Codable {
  case correspondent, reporter, photographer
}
