/// Where a dossier stands, as its citizen is told.
struct PhaseMark {
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
