import Foundation

/// The split of a store's passphrase among custodians, from the shares' making to their taking effect.
///
/// ```swift
/// let ceremony = try KeyCeremony(custodians: ["A. Traoré", "B. Ouédraogo", "C. Maïga"], needed: 2)
/// // Each custodian copies the sheet of one of `ceremony.shares`, and types it back.
/// let record = try ceremony.close(over: store, readBack: confirmations)
/// ```
///
/// The passphrase is new, random and never shown: only the shares lead to it. Nothing changes before every share was
/// read back, so that no slip of a pen locks the store.
public struct KeyCeremony: Sendable {
  public let id: CeremonyID
  /// In the order of the custodians.
  public let shares: [PassphraseShare]

  private let guardianship: Guardianship
  private let passphrase: [UInt8]

  private static let longestName = 80

  /// One share a custodian, of which any `needed` open the store; 2 ≤ `needed` ≤ custodians ≤ 16. Names are told apart
  /// as they are written. Throws ``KeyError/badCustodians`` and ``ShareFault/badQuorum(needed:of:)``.
  public init(custodians: [String], needed: Int) throws(KeyError) {
    let quorum = try Quorum(needed, of: custodians.count)
    guard Set(custodians).count == custodians.count, custodians.allSatisfy(Self.isName) else { throw .badCustodians }
    id = .random()
    guardianship = Guardianship(ceremony: id, quorum: quorum, custodians: custodians)
    passphrase = (0..<PassphraseShare.valueLength).map { _ in .random(in: .min ... .max) }
    shares = PassphraseShare.shares(of: passphrase, ceremony: id, quorum: quorum)
  }

  /// Puts `store` under the shares: its passphrase so far opens nothing any more, except older copies of its files.
  ///
  /// - Parameter readBack: every share, in its custodian's name.
  /// - Throws: ``ShareFault/tooFew(given:needed:)`` when one is missing, ``ShareFault/notAsGiven(number:)``,
  ///   ``KeyError/notTheCustodian(_:)``.
  public func close(
    over store: SoftwareKeyStore, readBack: [CustodianConfirmation], cost: PassphraseCost = .standard
  ) throws(KeyError) -> CeremonyRecord {
    for confirmation in readBack where !shares.contains(confirmation.share) {
      throw .share(.notAsGiven(number: confirmation.share.number))
    }
    try guardianship.check(readBack)
    let given = Set(readBack.map(\.share.number)).count
    guard given == shares.count else { throw .share(.tooFew(given: given, needed: shares.count)) }
    try store.guardUnder(guardianship, passphrase: passphrase, cost: cost)
    return CeremonyRecord(
      act: "The passphrase of the keys was replaced and split.", at: store.time, ceremony: id,
      quorum: guardianship.quorum, present: readBack, keys: try store.records())
  }

  private static func isName(_ name: String) -> Bool {
    (1...longestName).contains(name.count) && name.first != " " && name.last != " "
      && name.unicodeScalars.allSatisfy {
        switch $0.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
        default: true
        }
      }
  }
}
