import Authority
public import Foundation
public import Identity
import Store

extension CredentialDesk {
  /// Makes a key under the PIN that its holder chose, and asks the authority of persons' signatures to certify it.
  ///
  /// The key never stands anywhere without that PIN, so nobody can have taken it before its holder came to the office.
  /// The names are those that the papers must bear.
  ///
  /// - Throws: ``CredentialError/standsAlready``; `AuthorityError.badName` for a name that no certificate takes;
  ///   `IdentityError.busy`.
  public func ask(
    givenName: String, surname: String, pin: SignaturePIN, by person: PersonID, at now: Date
  ) async throws -> Credential {
    let standing = try await credential(of: person, at: now)
    guard standing?.state.isOver ?? true else { throw CredentialError.standsAlready }
    let number = try await number(of: person)
    _ = try Person(state: state, givenName: givenName, surname: surname, number: number)
    let id = CredentialID.random()
    let key = try await newKey(for: id, knowing: pin)
    let request = try await authority.ask(
      for: .signatures,
      .person(state: state, givenName: givenName, surname: surname, number: number, title: nil), csr: key.request,
      by: id.asker, at: now)
    let reference = CredentialReference.random()
    try await store.write { transaction in
      try transaction.execute(
        """
        UPDATE credentials_credential SET ended_at = \(now), sealed_key = NULL
        WHERE person = \(person) AND id = \(standing?.id) AND ended_at IS NULL
        """)
      let other: Int? = try transaction.value(
        "SELECT 1 FROM credentials_credential WHERE person = \(person) AND ended_at IS NULL")
      guard other == nil else { throw CredentialError.standsAlready }
      try transaction.execute(
        """
        INSERT INTO credentials_credential (id, person, reference, number, request, sealed_key, wrong, asked_at)
        VALUES (\(id), \(person), \(reference), \(number), \(request.rawValue), \(key.sealed), 0, \(now))
        """)
    }
    return try await credential(id, at: now)
  }

  /// The number that tells the person from others of the same name: drawn once, the same in each of their certificates.
  private func number(of person: PersonID) async throws -> String {
    let known: String? = try await store.read { transaction in
      try transaction.value("SELECT number FROM credentials_credential WHERE person = \(person) LIMIT 1")
    }
    return known ?? "P-\(CredentialID.digits(8).uppercased())"
  }

  private func newKey(for id: CredentialID, knowing pin: SignaturePIN) async throws -> CredentialKey {
    let (cost, sealer) = (cost, sealer)
    let made = try await queue.run { () throws(IdentityError) in
      Result { try CredentialKey(knowing: pin, cost: cost, by: sealer, context: id.context("sealed_key")) }
    }
    return try made.get()
  }
}
