public import FactModel

/// The words for types and roles as they are printed on diagrams, in the language of the pages.
public enum Labels {
  /// What a role is called.
  public static func of(_ role: ParticipationRole) -> String {
    switch role {
    case .chair: "主持"
    case .speaker: "讲话"
    case .leader: "率队"
    case .attendee: "出席"
    case .observer: "列席"
    case .companion: "陪同"
    }
  }

  /// What a relation is called where no role or title says more.
  public static func of(_ type: RelationType) -> String {
    switch type {
    case .participated: "参加"
    case .organized: "主办"
    case .holds: "任"
    case .heldIn: "地点"
    case .visited: "到访"
    case .concerns: "涉及"
    case .cooperatesWith: "合作"
    case .signed: "签约"
    case .partOf: "属于"
    case .within: "期间"
    case .conveyed: "传达"
    }
  }

  /// What is printed at a relation's edge: the role, “任” and the title, or the relation's name.
  ///
  /// - Parameter isEnded: whether it is stated that the post is held no more; “曾任” says so.
  public static func edge(
    _ type: RelationType, role: ParticipationRole? = nil, title: String? = nil, isEnded: Bool = false
  ) -> String {
    if let role { return of(role) }
    if let title, !title.isEmpty { return type == .holds ? (isEnded ? "曾" : "") + of(type) + title : title }
    return of(type)
  }

  /// What a type of entity is called.
  public static func of(_ type: EntityType) -> String {
    switch type {
    case .person: "人物"
    case .organization: "单位"
    case .place: "地点"
    case .initiative: "专项"
    case .event: "事件"
    }
  }

  /// What a kind of event is called.
  public static func of(_ kind: EventKind) -> String {
    switch kind {
    case .meeting: "会议"
    case .inspection: "调研"
    case .exchange: "交流"
    case .ceremony: "仪式"
    case .activity: "活动"
    }
  }
}
