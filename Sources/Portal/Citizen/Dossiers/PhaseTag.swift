/// Where a dossier stands, by the name of its phase.
struct PhaseTag {
  /// `Phase.name`.
  let phase: String

  var words: Phrase { Phrase("dossier.phase.\(phase)") }

  var tag: StatusTag { StatusTag(words, tone) }

  private var tone: StatusTag.Tone {
    switch phase {
    case "issued": .good
    case "refused", "revoked": .bad
    case "withdrawn": .calm
    default: .wait
    }
  }
}
