public import Keys

/// Why something cannot be signed, issued or read.
///
/// Validation of a signed thing does not throw: it answers with a report, since a bad signature is an answer.
public enum SignatureError: Error, Sendable, Hashable {
  /// The holder of the key refused.
  case key(KeyError)

  /// The certificate could not be built.
  case issuanceFailed
  /// The certificate is not one of the kind that is asked for.
  case badCertificate(CertificateFault)
  /// The named file, or text if `file` is nil, is not PEM of certificates.
  case notPEM(file: String?)
  /// The named file cannot be read.
  case unreadable(file: String)

  /// The certificate certifies another key than the one of this name.
  case keyMismatch(KeyName)
  /// A signature was asked for a time at which the certificate is not valid.
  case outsideValidity
  /// The signature could not be assembled, such as with too long a chain for its place.
  case assemblyFailed

  /// The time-stamping unit refused, for this reason.
  case noTimeStamp(TimeStampRefusal)

  /// The file is not a PDF that can be signed.
  case pdf(PDFFault)
  /// The file to be signed cannot be read to its end.
  case content(PDFFault)
  /// The signature cannot be renewed, for this reason.
  case notExtensible(String)
  /// The key's algorithm has no name among those of JSON signatures.
  case unnamedAlgorithm(KeyAlgorithm)
  /// These names cannot stand together in a container: one is said twice, or leads out of it.
  case badFileName(String)
  /// There are more files than a container holds, or larger ones.
  case containerTooLarge
  /// The file has not one signature that covers all the rest of it, for this reason.
  case notSigned(Finding)
  /// The facts cannot stand in a stamp.
  case stamp(StampFault)
}
