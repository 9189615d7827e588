/// Why a signature in XML is not one that counts.
public enum XMLSignatureFault: Error, Sendable, Hashable {
  /// There is no signature in the root, or more than one anywhere.
  case notOneSignature
  /// Two elements bear one identifier.
  case repeatedIdentifier
  /// Not of the one form that is read; the part that is not.
  case form(Part)
  /// An algorithm (its URI) that does not count, or is not known.
  case algorithm(String)
  /// What is signed was changed, or the signed properties were.
  case otherContent
  /// The signed properties name another certificate than the one beside the signature.
  case otherCertificate
  /// The signature was not made with the key of its certificate.
  case badSignature

  public enum Part: String, Sendable, Hashable {
    case signature, signedInfo, references, transforms, keyInfo, properties
  }
}
