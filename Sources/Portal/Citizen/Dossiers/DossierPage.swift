import Procedures
import Vocabulary

/// A request as its citizen sees it.
struct DossierPage {
  let number: DossierNumber
  let phase: Phase
  let definition: ProcedureDefinition
  let facts: RequestFacts
  /// Whether the day by which an answer was due is over.
  let isLate: Bool
  /// The number of the stamp that was paid with; nil while none is recorded.
  let receipt: String?
  let milestones: [Milestone]
  let answers: [SummaryRow]
  let attachments: [Attachment]
  let done: Done?
  /// The portal's own address, for who checks the act.
  let address: String
  /// Where it stands in a contest; nil for any other request.
  let candidacy: CandidacyView?

  init(_ view: DossierView, done: Done?, candidacy: CandidacyView? = nil, _ services: Services) {
    let dossier = view.dossier
    number = dossier.number
    phase = dossier.phase
    definition = view.procedure.definition
    facts = RequestFacts(
      office: services.officeName(dossier.office), fee: dossier.fee,
      // A jury answers when its contest is over, not by a day of the office.
      deadline: dossier.phase.isClosed || candidacy != nil ? nil : dossier.deadline,
      isFirm: services.isFirm(dossier.deadline),
      definition: view.procedure.definition)
    isLate = candidacy == nil && services.today > dossier.deadline
    receipt = dossier.receipt?.number
    milestones = DossierPath(dossier, workflow: definition.decision, moment: services.moment).milestones
    answers = AnswerWording(services).rows(dossier.answers, of: definition)
    attachments = view.attachments
    self.done = done
    address = services.address
    self.candidacy = candidacy
  }

  /// The motive of a refusal, as the procedure words it.
  func motive(of refusal: Refusal) -> RefusalMotive? { definition.refusals.first { $0.id == refusal.motive } }

  func title(of attachment: Attachment) -> Words {
    definition.pieces.first { $0.id == attachment.piece }?.title.words ?? attachment.piece.words
  }
}
