internal import FactModel

/// Shapes and colours of a diagram.
///
/// The hues are those of Okabe and Ito, which people with any kind of colour blindness can tell
/// apart; shapes say the same once more for print in grey.
enum DiagramPalette {
  /// How the nodes of a type look.
  struct Look {
    var shape: String
    var fill: String
    var border: String
    /// Whether the corners are round.
    var isRounded = false
    /// The columns a line of the label may have.
    var labelWidth: Int

    /// As attributes in DOT.
    var attributes: String {
      let style = isRounded ? "filled,rounded" : "filled"
      return "shape=\"\(shape)\", style=\"\(style)\", fillcolor=\"\(fill)\", color=\"\(border)\""
    }
  }

  static func look(of type: EntityType) -> Look {
    switch type {
    case .person: Look(shape: "ellipse", fill: "#dcedf9", border: "#0072b2", labelWidth: 16)
    case .organization: Look(shape: "box", fill: "#fdeccb", border: "#b97a00", labelWidth: 20)
    case .place: Look(shape: "hexagon", fill: "#d3efe5", border: "#00805d", labelWidth: 18)
    case .initiative: Look(shape: "note", fill: "#f6e1ed", border: "#a8487f", labelWidth: 18)
    case .event: Look(shape: "box", fill: "#fffbe0", border: "#555555", isRounded: true, labelWidth: 26)
    }
  }

  /// The roles whose edges are drawn thin and pale, so that who led and who spoke stands out among many.
  static let minorRoles: Set<String> = Set([ParticipationRole.attendee, .observer, .companion].map(Labels.of))
  static let minorAttributes = "color=\"#7fb2d6\", fontcolor=\"#4a6f8a\", penwidth=\"0.8\""

  static func colour(of type: RelationType) -> String {
    switch type {
    case .participated: "#0072b2"
    case .organized, .signed: "#9a6500"
    case .holds: "#7a7a7a"
    case .heldIn, .visited: "#00805d"
    case .concerns: "#a8487f"
    case .cooperatesWith: "#c24e00"
    case .partOf, .within, .conveyed: "#8a8a8a"
    }
  }
}
