public import Foundation

/// A store that its custodians opened together, for as long as this value is kept.
///
/// For the root's store: with ``KeyCeremony`` closed over it, no act on its keys happens without two named persons at
/// least, since a ``Quorum`` is never less.
public struct DualControl: Sendable {
  public let store: SoftwareKeyStore

  private let confirmations: [CustodianConfirmation]
  private let ceremony: CeremonyID
  private let quorum: Quorum

  /// - Throws: a ``ShareFault`` for shares that do not make a quorum; ``KeyError/notTheCustodian(_:)``;
  ///   ``KeyError/badCustodians`` for one name with two shares; ``KeyError/wrongPassphrase`` for shares of another store
  ///   or forged ones; else what ``SoftwareKeyStore/open(at:passphrase:clock:)`` throws.
  public static func open(
    at path: String, confirmedBy confirmations: [CustodianConfirmation],
    clock: @escaping @Sendable () -> Date = { Date() }
  ) throws(KeyError) -> DualControl {
    let passphrase = try PassphraseShare.passphrase(from: confirmations.map(\.share))
    guard let share = confirmations.first?.share, Set(confirmations.map(\.custodian)).count == confirmations.count
    else { throw .badCustodians }
    let store = try SoftwareKeyStore.opened(at: path, passphrase: passphrase, clock: clock)
    // Another ceremony stands there when the last one was cut short: see `guardUnder`.
    if let guardianship = try store.guardianship(), guardianship.ceremony == share.ceremony {
      try guardianship.check(confirmations)
    }
    return DualControl(store: store, confirmations: confirmations, ceremony: share.ceremony, quorum: share.quorum)
  }

  /// The record of what was done while the store was open.
  ///
  /// - Parameter act: in the operators' words; no secret.
  public func record(of act: String) throws(KeyError) -> CeremonyRecord {
    CeremonyRecord(
      act: act, at: store.time, ceremony: ceremony, quorum: quorum, present: confirmations,
      keys: try store.records())
  }
}
