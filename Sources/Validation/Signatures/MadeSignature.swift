import Signatures

/// A signature whose mathematics hold, apart from its format: what time stamps, proofs and algorithms are asked of.
struct MadeSignature {
  /// By what proofs of existence know it.
  let proofDigest: [UInt8]
  /// Nil for one that does not count.
  let scheme: SignatureScheme?
  /// What time stamps on it are over.
  let stamped: [UInt8]

  init(_ signer: CMSSignerInfo) {
    self.init(signer.signature, scheme: signer.scheme, stamped: signer.signature)
  }

  init(_ signature: [UInt8], scheme: SignatureScheme?, stamped: [UInt8]) {
    proofDigest = ProofsOfExistence.digest(of: signature)
    self.scheme = scheme
    self.stamped = stamped
  }
}
