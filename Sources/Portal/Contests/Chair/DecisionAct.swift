import Hummingbird
import Procedures

/// What the chair decides: shown before it is done, done once that was confirmed.
struct DecisionAct: Sendable {
  static let seed = "graine"
  static let sure = "confirmation"

  private let asked: JuryCall
  private let decision: ChairDecision

  init(_ asked: JuryCall, _ decision: ChairDecision) {
    self.asked = asked
    self.decision = decision
  }

  func answer() async throws -> Response {
    guard try await asked.membership().isChair else { throw PortalError.notFound }
    guard case .send(let form) = asked.call.deed else { return page(FormAnswers()) }
    var answers = form.answers
    let typed = form[Self.seed] ?? ""
    let seed = Int(typed)
    if seed == nil, !typed.isEmpty { answers.fault(Self.seed, JuryText.errorSeed) }
    if form[Self.sure] == nil { answers.fault(Self.sure, JuryText.sureMissing) }
    guard answers.faults.isEmpty else { return page(answers) }
    do {
      return asked.done(try await act(seed), at: ContestRoute.chair(asked.slug).link)
    } catch let error as PanelError where !error.isAbsence {
      answers.fault(error == .badSeed ? Self.seed : Self.sure, asked.words(error))
      return page(answers)
    }
  }

  private func act(_ seed: Int?) async throws -> JuryNews {
    let (panels, id, chair, now) = (asked.panels, asked.id, asked.official, asked.now)
    switch decision {
    case .open: try await panels.openReview(of: id, seed: seed, by: chair, at: now)
    case .complete: try await panels.completeDraw(of: id, by: chair, at: now)
    case .finals: try await panels.openFinals(of: id, by: chair, at: now)
    case .publish:
      try await panels.publish(of: id, by: chair, at: now)
      await seal(.provisional)
    case .close:
      let closing = try await panels.close(id, attested: true, by: chair, at: now)
      if closing == .finalistsAdded { return .finalists }
      await seal(.final)
    }
    return .decided
  }

  /// Seals what was just published, so that its time stamp is of this hour. Where the seal cannot be had now, the first look at
  /// the file makes it.
  private func seal(_ kind: RankingPublication.Kind) async {
    let services = asked.asked.services
    guard let rankings = services.rankings, let publication = try? await asked.panels.publication(kind, of: asked.id)
    else { return }
    _ = try? await rankings.sealed(publication, services)
  }

  private func page(_ answers: FormAnswers) -> Response {
    asked.asked.page(
      DecisionView(asked: asked, decision: decision, answers: answers), isRefused: !answers.faults.isEmpty)
  }
}

private struct DecisionView: Component {
  let asked: JuryCall
  let decision: ChairDecision
  let answers: FormAnswers

  var body: some HTML {
    OfficialFrame(decision.caption, asked.official, way: .back(chair), answers) {
      h1 {
        span(.class("over")) { asked.contest.title }
        decision.caption
      }
      p { decision.text }
      PostForm(to: ContestRoute.decision(asked.slug, decision).link, answers) {
        if decision == .open {
          TextField(
            DecisionAct.seed, JuryText.seed, hint: JuryText.seedHint, .figures, width: .half, maxLength: 9,
            isOptional: true)
        }
        // The last decision is the jury's own step: its chair attests it.
        ConsentField(DecisionAct.sure, decision == .close ? asked.contest.step.attestation.words : JuryText.sure.words)
        div(.class("btns")) {
          Button(decision.caption, .grave)
          LinkButton(JuryText.keep, to: chair, .second)
        }
      }
    }
  }

  private var chair: Link { ContestRoute.chair(asked.slug).link }
}
