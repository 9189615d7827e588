/// How a phase is marked.
enum PhaseTone {
  /// - Parameter phase: `Phase.name`.
  static func of(_ phase: String) -> StatusTag.Tone {
    switch phase {
    case "waiting", "claimed", "issuing": .wait
    case "issued": .good
    case "refused", "revoked": .bad
    default: .calm
    }
  }
}
