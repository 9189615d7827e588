public import Foundation
public import Identity
import Store

extension Desk {
  /// Attaches a file to a draft, in place of the one that stood for the same piece. The caller has checked its type.
  public func attach(
    _ content: [UInt8], named name: String, mediaType: String, as piece: String, to draft: String,
    of person: PersonID, at now: Date
  ) async throws {
    let id = UUID().uuidString.lowercased()
    try await store.write { transaction in
      _ = try self.draft(draft, of: person, in: transaction)
      try transaction.execute("DELETE FROM procedures_attachment WHERE draft = \(draft) AND piece = \(piece)")
      let context = Self.context(id)
      let sealed = try vault.seal(content, for: person, context: context, in: transaction)
      let sealedName = try vault.seal(Array(name.utf8), for: person, context: context, in: transaction)
      let blob = try transaction.put(blob: sealed)
      try transaction.execute(
        """
        INSERT INTO procedures_attachment (id, person, draft, piece, media_type, size, name, content, added_at)
        VALUES (\(id), \(person), \(draft), \(piece), \(mediaType), \(content.count), \(sealedName),
          \(blob), \(now))
        """)
    }
  }

  /// Takes an attachment away from a draft.
  public func detach(_ piece: String, from draft: String, of person: PersonID) async throws {
    try await store.write { transaction in
      _ = try self.draft(draft, of: person, in: transaction)
      try transaction.execute("DELETE FROM procedures_attachment WHERE draft = \(draft) AND piece = \(piece)")
    }
  }

  func attachments(ofDraft draft: String, of person: PersonID, in transaction: Transaction) throws -> [Attachment] {
    try transaction.rows(
      "SELECT id, piece, media_type, size, name FROM procedures_attachment WHERE draft = \(draft) ORDER BY piece"
    ).map { row in
      let id: String = try row.get("id")
      let name = try vault.open(row.get("name"), of: person, context: Self.context(id), in: transaction)
      return Attachment(
        id: id, piece: try row.get("piece"), name: String(decoding: name, as: UTF8.self),
        mediaType: try row.get("media_type"), size: try row.get("size"))
    }
  }

  func content(ofAttachment id: String, of person: PersonID, in transaction: Transaction) throws -> [UInt8] {
    guard
      let blob: BlobHash = try transaction.value(
        "SELECT content FROM procedures_attachment WHERE id = \(id) AND person = \(person)"),
      let sealed = try transaction.blob(blob)
    else { throw DossierError.notFound }
    return try vault.open(sealed, of: person, context: Self.context(id), in: transaction)
  }

  private static func context(_ id: String) -> [UInt8] { Array("procedures_attachment:\(id)".utf8) }
}
