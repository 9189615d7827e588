/// Renewal (RFC 4998 §5.2). A new time stamp carries, besides its own certificates, what was said of the old one's after it
/// was made: only then is it known that the old one was good until it was proven. See ``TimeStampToken/with(_:)``.
extension EvidenceRecord {
  /// What a time stamp is made over that renews the last one, by the digest of its chain; nil for one that does not count.
  package var renewal: MessageImprint? {
    guard let last = chains[chains.count - 1].last, let algorithm = last.algorithm else { return nil }
    return MessageImprint(algorithm.hash(last.token.der), by: algorithm)
  }

  /// With one more time stamp in its last chain: time-stamp renewal, for when the last stamp weakens.
  package func renewed(by stamp: ArchiveTimeStamp) throws(EvidenceFault) -> EvidenceRecord {
    var chains = chains
    chains[chains.count - 1].append(stamp)
    return try EvidenceRecord(chains)
  }

  /// The leaf for the hash tree of the next chain, from the thing's hash by its algorithm: hash-tree renewal, for when the
  /// digest weakens.
  package func successor(of hash: [UInt8], by algorithm: DigestAlgorithm) -> [UInt8] {
    Self.successor(of: hash, after: chains[...], by: algorithm)
  }

  /// With one more chain.
  package func succeeded(by stamp: ArchiveTimeStamp) throws(EvidenceFault) -> EvidenceRecord {
    try EvidenceRecord(chains + [[stamp]])
  }
}
