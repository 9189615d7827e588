/// Where a dossier stands, in a word, for agents.
enum PhaseTag {
  /// - Parameter phase: `Phase.name`.
  static func of(_ phase: String) -> StatusTag {
    phase == "asking"
      ? StatusTag(AgentText.phaseAsking, .calm) : StatusTag(Phrase("dossier.phase.\(phase)"), tone(phase))
  }

  private static func tone(_ phase: String) -> StatusTag.Tone {
    switch phase {
    case "waiting", "claimed", "issuing": .wait
    case "issued": .good
    case "refused", "revoked": .bad
    default: .calm
    }
  }
}
