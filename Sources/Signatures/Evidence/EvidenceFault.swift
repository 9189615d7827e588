/// Why an evidence record, or a part of one, proves nothing.
public enum EvidenceFault: Error, Sendable, Hashable {
  /// Not an EvidenceRecord of RFC 4998 in DER, or larger than what is read.
  case malformed
  /// A digest that is not known or no longer counts, or several in one chain (§5.3).
  case algorithm
  /// The first list of hashes does not hold that of what is to be proven (§4.3).
  case notCovered
  /// The time stamp at this place, counted from 0 over all chains, is not over the root of its hash tree.
  case otherRoot(stamp: Int)
  /// The hashes that are given now are not those that the tree was made of.
  case otherLeaves
}
