import Signatures

extension CMSMessage {
  /// What the message carries for its validation.
  var values: RevocationValues {
    RevocationValues(certificates: encodedCertificates, lists: revocation.lists, answers: revocation.answers)
  }
}

extension RevocationValues {
  /// By what proofs of existence know each of them.
  var proofDigests: [[UInt8]] { (certificates + lists + answers).map(ProofsOfExistence.digest) }
}

extension TimeStampToken {
  /// By what proofs know the stamp and all that it carries.
  var proofDigests: [[UInt8]] { [ProofsOfExistence.digest(of: signer.signature)] + message.values.proofDigests }
}
