import Procedures
import Vocabulary

extension AgentDossierPage {
  struct Model {
    let official: Official
    let number: DossierNumber
    let title: Words
    let phase: Phase.Name
    let facts: [SummaryRow]
    let actions: DossierActions
    let step: Words?
    let country: AgentCountry
    /// When an agent took it, as it is shown.
    let heldSince: String?
    /// Of the agents who acted, by identifier.
    let names: [String: String]
    let sections: [AnswerSection]
    let attachments: [LinkRow]
    /// The question that waits for the citizen.
    let question: Phrase?
    let history: [Milestone]
    let news: DossierNews?
    let refusal: DossierError?
  }
}

/// The lines of a dossier's attachments.
enum AttachmentRow {
  static func rows(_ view: DossierView) -> [LinkRow] {
    view.attachments.compactMap { attachment in
      guard let handle = Handle(segment: attachment.id) else { return nil }
      let piece = view.procedure.definition.pieces.first { $0.id == attachment.piece }
      let kind = FileKind(mediaType: attachment.mediaType)?.name ?? attachment.mediaType
      return LinkRow(
        piece?.title.words ?? .text(attachment.piece),
        AgentRoute.attachment(view.dossier.number, handle).link, attachment.name,
        facts: [kind, ByteCount.french(attachment.size)])
    }
  }
}
