public import Identity
import Store

extension Desk {
  /// The file that stands for a piece of a draft, with its content.
  ///
  /// - Throws: `DossierError.notFound` when it is not this person's draft, or nothing stands for the piece.
  public func attachment(for piece: String, ofDraft draft: String, of person: PersonID) async throws
    -> (Attachment, content: [UInt8])
  {
    try await store.read { transaction in
      let draft = try self.draft(draft, of: person, in: transaction)
      guard let attachment = draft.attachments.first(where: { $0.piece == piece }) else { throw DossierError.notFound }
      return (attachment, try content(ofAttachment: attachment.id, of: person, in: transaction))
    }
  }
}
