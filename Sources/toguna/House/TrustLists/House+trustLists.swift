import Authority
import Foundation
import Logging
import Store

extension House {
  /// What the State's trust lists say of it; nil until somebody has said where it answers for them.
  var trustScheme: TrustScheme? {
    get throws {
      guard let contact = deployment.trustContact else { return nil }
      return try authorities.scheme(contact)
    }
  }

  /// Issues the lists that are due or that something has changed for; gives their numbers. Nothing in a State that has
  /// said no contact, or whose root's key would be needed and is away.
  ///
  /// - Parameter desk: one that was opened anew, after an authority was made; by default the house's own.
  @discardableResult
  func tendTrustLists(
    through desk: AuthorityDesk? = nil, at now: Date
  ) async throws -> [TrustListKind: Int] {
    guard let authority = desk ?? authority, let scheme = try trustScheme else { return [:] }
    do {
      return try await authority.publishTrustLists(of: scheme, at: now)
    } catch DeskRefusal.rootIsAway {
      Logger(label: "toguna.trust-lists").warning("no certificate signs trust lists, and the root's key is away")
      return [:]
    }
  }
}

extension House {
  /// The lists of others that the State has accepted, as they count now.
  func trustedLists(at now: Date) async throws -> TrustedLists {
    TrustedLists(accepted: try await authority?.acceptedTrustLists() ?? [], at: now)
  }
}

extension StateAuthorities {
  func scheme(_ contact: TrustContact) throws -> TrustScheme {
    TrustScheme(state: state, organization: organization, address: try founding.address, contact: contact)
  }
}

extension TrustContact {
  /// Of a demonstration: nobody answers there.
  static let demonstration = TrustContact(
    street: "Démonstration, sans adresse", locality: "Bamako", postalCode: nil, mail: "personne@demonstration.invalid")
}
