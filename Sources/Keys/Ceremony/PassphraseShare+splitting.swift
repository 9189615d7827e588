extension PassphraseShare {
  /// Shares of `passphrase`, which has ``valueLength`` bytes, in the order of their numbers.
  static func shares(of passphrase: [UInt8], ceremony: CeremonyID, quorum: Quorum) -> [PassphraseShare] {
    var random = SystemRandomNumberGenerator()
    let values = SecretSharing.split(passphrase, needed: quorum.needed, among: quorum.holders, using: &random)
    return values.enumerated().map { index, value in
      PassphraseShare(ceremony: ceremony, number: index + 1, quorum: quorum, value: value)
    }
  }

  /// The passphrase that these shares recover; a share that was forged with care makes it another, which opens nothing.
  static func passphrase(from shares: [PassphraseShare]) throws(KeyError) -> [UInt8] {
    guard let first = shares.first else { throw .share(.tooFew(given: 0, needed: 2)) }
    var numbers: Set<Int> = []
    for share in shares {
      guard share.ceremony == first.ceremony, share.quorum == first.quorum else {
        throw .share(.otherCeremony(number: share.number))
      }
      guard numbers.insert(share.number).inserted else { throw .share(.repeated(number: share.number)) }
    }
    guard shares.count >= first.quorum.needed else {
      throw .share(.tooFew(given: shares.count, needed: first.quorum.needed))
    }
    return SecretSharing.recover(shares.map { (UInt8(truncatingIfNeeded: $0.number), $0.value) })
  }
}
