import Procedures

/// Where a dossier stands, in a word.
struct PhaseTag: Component {
  /// Who reads it. While the citizen is asked, the agent has nothing to do.
  enum Audience {
    case citizen, agent
  }

  let phase: Phase.Name
  let audience: Audience

  init(_ phase: Phase.Name, for audience: Audience) {
    self.phase = phase
    self.audience = audience
  }

  var words: Phrase {
    phase == .asking && audience == .agent ? AgentText.phaseAsking() : Phrase("dossier.phase.\(phase.rawValue)")
  }

  var tag: StatusTag { StatusTag(words, tone) }

  var body: some HTML { tag }

  private var tone: StatusTag.Tone {
    switch phase {
    case .waiting, .claimed, .issuing: .wait
    case .asking: audience == .citizen ? .wait : .calm
    case .issued: .good
    case .refused, .revoked: .bad
    case .withdrawn: .calm
    }
  }
}
