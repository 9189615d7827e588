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
      try removeAttachments(of: draft, piece: piece, belongingTo: person, in: transaction)
      let context = Self.context(id)
      let key = try vault.key(of: person, in: transaction)
      let sealedName = key.seal(Array(name.utf8), context: context)
      let blob = try transaction.put(blob: key.seal(content, context: context))
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
      try removeAttachments(of: draft, piece: piece, belongingTo: person, in: transaction)
    }
  }

  /// Removes what is attached to a draft, the files with it. All pieces when none is named.
  func removeAttachments(
    of draft: String, piece: String? = nil, belongingTo person: PersonID, in transaction: Transaction
  ) throws {
    let owned: Int? = try transaction.value("SELECT 1 FROM procedures_draft WHERE id = \(draft) AND person = \(person)")
    guard owned != nil else { throw DossierError.notFound }
    let which: SQL = if let piece { "draft = \(draft) AND piece = \(piece)" } else { "draft = \(draft)" }
    for row in try transaction.rows("SELECT content FROM procedures_attachment WHERE \(which)") {
      try transaction.delete(blob: row.get("content"))
    }
    try transaction.execute("DELETE FROM procedures_attachment WHERE \(which)")
  }

  func attachments(ofDraft draft: String, under key: PersonKey, in transaction: Transaction) throws -> [Attachment] {
    try transaction.rows(
      "SELECT id, piece, media_type, size, name FROM procedures_attachment WHERE draft = \(draft) ORDER BY piece"
    ).map { row in
      let id: String = try row.get("id")
      let name = try key.open(row.get("name"), context: Self.context(id))
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
