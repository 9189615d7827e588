/// Who holds the shares of a store's passphrase: the custodian of share 1 first.
struct Guardianship: Sendable, Hashable, Codable {
  let ceremony: CeremonyID
  let quorum: Quorum
  let custodians: [String]

  var needed: Int { quorum.needed }

  /// Throws ``KeyError/notTheCustodian(_:)`` unless each share comes in the name of who holds it.
  func check(_ confirmations: [CustodianConfirmation]) throws(KeyError) {
    for confirmation in confirmations {
      let index = confirmation.share.number - 1
      guard custodians.indices.contains(index), custodians[index] == confirmation.custodian else {
        throw .notTheCustodian(confirmation.custodian)
      }
    }
  }
}
