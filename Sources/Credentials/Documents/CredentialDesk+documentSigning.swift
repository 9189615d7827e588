public import Foundation
public import Identity
import Signatures
import Store

extension CredentialDesk {
  /// Sends the code for one document, as its holder sees it now.
  ///
  /// What the key will sign is worked out here and nothing else is signed with that code: neither another document nor
  /// this one at another time or with another mark.
  ///
  /// - Parameter mark: the lines of a visible mark on the first page; none for an invisible signature.
  /// - Throws: `SignatureError.pdf(.mark)` for a mark that has no place there; `IdentityError.tooManyCodes`.
  public func sendCode(
    for id: String, of person: PersonID, mark: [String], source: String, at now: Date
  ) async throws {
    let credential = try await active(of: person, at: now)
    let (document, pdf) = try await content(of: id, of: person)
    guard !document.isSigned else { throw CredentialError.signedAlready }
    let time = Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down))
    let plan = SigningDocument.Plan(
      time: Int64(time.timeIntervalSince1970), mark: mark,
      hash: try pending(pdf, credential, at: time, mark: mark).digest)
    let plain = [UInt8](try JSONEncoder().encode(plan))
    try await store.write { transaction in
      let sealed = try vault.seal(plain, for: person, context: Self.context(id, "plan"), in: transaction)
      try transaction.execute(
        """
        UPDATE credentials_document SET sealed_plan = \(sealed)
        WHERE id = \(id) AND person = \(person) AND signed_at IS NULL
        """)
    }
    try await sendCode(
      for: try Hashes([plan.hash]), to: credential, shown: document.facts.digest, source: source, at: now)
  }

  /// What a document's page asks for.
  public enum Awaited: Sendable, Hashable {
    /// A code has to be asked for.
    case request
    case codeAndPIN
    /// The code was right, the PIN was not.
    case pinAlone
  }

  public func awaited(for document: SigningDocument, _ credential: Credential, at now: Date) async throws -> Awaited {
    guard let plan = document.plan, let hashes = try? Hashes([plan.hash]) else { return .request }
    if try await awaitsPINAlone(hashes, of: credential.id, at: now) { return .pinAlone }
    return try await awaitsCode(hashes, of: credential.id, at: now) ? .codeAndPIN : .request
  }

  /// Signs the document by its holder's PIN and the code that was sent for it.
  ///
  /// - Parameter code: nil where it was right already and the PIN was not.
  /// - Throws: as ``authorize(_:of:pin:code:source:at:)`` does; ``CredentialError/documentChanged`` when what would be
  ///   signed is not what the code was for, such as after the time-stamping unit was replaced.
  public func sign(
    _ id: String, of person: PersonID, pin: SignaturePIN, code: String?, source: String, at now: Date
  ) async throws {
    guard let credential = try await credential(of: person, at: now) else { throw CredentialError.notFound }
    let (document, pdf) = try await content(of: id, of: person)
    guard !document.isSigned else { throw CredentialError.signedAlready }
    guard let plan = document.plan else { throw CredentialError.noLiveCode }
    let hashes = try Hashes([plan.hash])
    let activation = try await authorize(
      hashes, of: credential.id, pin: pin, code: code, source: source, at: now)
    let pending = try pending(
      pdf, credential, at: Date(timeIntervalSince1970: Double(plan.time)), mark: plan.mark)
    guard pending.digest == plan.hash else { throw CredentialError.documentChanged }
    let made = try await sign(
      hashes, of: credential.id, by: activation,
      KeyUse.Purpose(name: document.facts.name, shown: document.facts.digest), at: now)
    let signed = try Self.assembled(pending, made[0])
    try await keep(signed, as: id, of: person, at: now)
  }

  /// With a time stamp where the unit makes one: a clock that is not trusted is no reason to sign nothing.
  private static func assembled(_ pending: PendingSignature, _ signature: [UInt8]) throws -> [UInt8] {
    do throws(SignatureError) {
      return try pending.signed(with: signature)
    } catch {
      guard case .noTimeStamp = error else { throw error }
      return try pending.signed(with: signature, isStamped: false)
    }
  }

  private func keep(_ signed: [UInt8], as id: String, of person: PersonID, at now: Date) async throws {
    try await store.write { transaction in
      if let old: BlobHash = try transaction.value("SELECT content FROM credentials_document WHERE id = \(id)") {
        try transaction.delete(blob: old)
      }
      let sealed = try vault.seal(signed, for: person, context: Self.context(id, "content"), in: transaction)
      let blob = try transaction.put(blob: sealed)
      try transaction.execute(
        """
        UPDATE credentials_document SET content = \(blob), signed_at = \(now)
        WHERE id = \(id) AND person = \(person) AND signed_at IS NULL
        """)
    }
  }

  func pending(
    _ pdf: [UInt8], _ credential: Credential, at time: Date, mark: [String]
  ) throws -> PendingSignature {
    guard let certificate = credential.certificate else { throw CredentialError.notNow(credential.state.name) }
    return try PAdES.prepare(
      pdf, for: try chain(of: certificate), at: time,
      options: PAdES.Options(level: stamper.map { .t($0) } ?? .b, mark: mark.isEmpty ? nil : PAdES.Mark(mark)))
  }
}
