public import Identity

/// A dossier with what a page needs to show it.
public struct DossierView: Sendable {
  public let dossier: Dossier
  public let procedure: Procedure
  public let person: PersonID
  public let attachments: [Attachment]

  /// The step that the dossier waits at.
  public var step: DecisionStep? { dossier.step(of: procedure.definition.decision) }
}
