import Crypto
public import Foundation
public import Identity
import Signatures
import Store

extension CredentialDesk {
  /// The largest PDF that is taken, in bytes.
  public static let largestDocument = 10_000_000

  private static let mostDocuments = 20

  /// Keeps a PDF for its holder to sign. It is looked at whole: what cannot be signed is refused now.
  ///
  /// - Returns: its name here.
  /// - Throws: `SignatureError.pdf` for what is no PDF or cannot be signed; ``CredentialError/notNow(_:)`` unless the
  ///   person's credential is active; ``CredentialError/tooManyDocuments``.
  public func keep(_ pdf: [UInt8], named name: String, by person: PersonID, at now: Date) async throws -> String {
    let credential = try await active(of: person, at: now)
    let facts = SigningDocument.Facts(
      name: name, pages: try PAdES.pageCount(of: pdf), size: pdf.count, digest: [UInt8](SHA256.hash(data: pdf)))
    _ = try pending(pdf, credential, at: now, mark: [])
    let plain = [UInt8](try JSONEncoder().encode(facts))
    let id = CredentialID.digits(16)
    try await store.write { transaction in
      let kept: Int =
        try transaction.value(
          "SELECT COUNT(*) FROM credentials_document WHERE person = \(person)") ?? 0
      guard kept < Self.mostDocuments else { throw CredentialError.tooManyDocuments }
      let key = try vault.key(of: person, in: transaction)
      let blob = try transaction.put(blob: key.seal(pdf, context: Self.context(id, "content")))
      try transaction.execute(
        """
        INSERT INTO credentials_document (id, person, sealed_facts, content, added_at)
        VALUES (\(id), \(person), \(key.seal(plain, context: Self.context(id, "facts"))), \(blob), \(now))
        """)
    }
    return id
  }

  /// What a person brought, the latest first.
  public func documents(of person: PersonID) async throws -> [SigningDocument] {
    try await store.read { transaction in
      let rows = try transaction.rows(
        "\(Self.documents) WHERE person = \(person) ORDER BY added_at DESC, id LIMIT \(Self.mostDocuments)")
      guard !rows.isEmpty else { return [] }
      let key = try vault.key(of: person, in: transaction)
      return try rows.map { try Self.document($0, under: key) }
    }
  }

  /// Throws ``CredentialError/notFound`` for another's.
  public func document(_ id: String, of person: PersonID) async throws -> SigningDocument {
    try await store.read { try document(id, of: person, in: $0) }
  }

  /// The file: as it was brought, or signed.
  public func content(of id: String, of person: PersonID) async throws -> (SigningDocument, [UInt8]) {
    try await store.read { transaction in
      let document = try document(id, of: person, in: transaction)
      return (document, try content(of: document, of: person, in: transaction))
    }
  }

  /// Throws a document away, signed or not.
  public func discard(_ id: String, of person: PersonID) async throws {
    try await store.write { transaction in
      _ = try document(id, of: person, in: transaction)
      if let blob: BlobHash = try transaction.value("SELECT content FROM credentials_document WHERE id = \(id)") {
        try transaction.delete(blob: blob)
      }
      try transaction.execute("DELETE FROM credentials_document WHERE id = \(id)")
    }
  }

  func document(_ id: String, of person: PersonID, in transaction: Transaction) throws -> SigningDocument {
    guard let row = try transaction.row("\(Self.documents) WHERE id = \(id) AND person = \(person)") else {
      throw CredentialError.notFound
    }
    return try Self.document(row, under: vault.key(of: person, in: transaction))
  }

  func content(
    of document: SigningDocument, of person: PersonID, in transaction: Transaction
  ) throws -> [UInt8] {
    guard
      let blob: BlobHash = try transaction.value(
        "SELECT content FROM credentials_document WHERE id = \(document.id) AND person = \(person)"),
      let sealed = try transaction.blob(blob)
    else { throw CredentialError.notFound }
    return try vault.open(
      sealed, of: person, context: Self.context(document.id, "content"), in: transaction)
  }

  private static let documents: SQL = """
    SELECT id, sealed_facts, sealed_plan, added_at, signed_at FROM credentials_document
    """

  private static func document(_ row: Row, under key: PersonKey) throws -> SigningDocument {
    let id: String = try row.get("id")
    let facts = try key.open(row.get("sealed_facts"), context: context(id, "facts"))
    let plan = try row.get("sealed_plan", as: [UInt8]?.self).map { try key.open($0, context: context(id, "plan")) }
    return SigningDocument(
      id: id, facts: try JSONDecoder().decode(SigningDocument.Facts.self, from: Data(facts)),
      addedAt: try row.get("added_at"), signedAt: try row.get("signed_at"),
      plan: try plan.map { try JSONDecoder().decode(SigningDocument.Plan.self, from: Data($0)) })
  }

  static func context(_ document: String, _ column: String) -> [UInt8] {
    [UInt8]("credentials_document/\(column)/\(document)".utf8)
  }
}
