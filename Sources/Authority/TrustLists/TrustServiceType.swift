/// The kind of a service (ETSI TS 119 612 §5.5.1).
///
/// Ours are of the kinds that are not qualified: no State has qualified anything, and the qualified ones (`CA/QC`,
/// `TSA/QTST`) would claim just that. They are read all the same, in the lists of others.
public enum TrustServiceType: Sendable, Hashable {
  /// Issues certificates that are not qualified.
  case certificates
  /// Issues qualified certificates.
  case qualifiedCertificates
  /// Makes time stamps that are not qualified.
  case timeStamps
  case qualifiedTimeStamps
  /// Answers by OCSP about certificates that are not qualified.
  case answers
  case qualifiedAnswers
  /// Any other, by its URI.
  case other(String)

  private static let known: [(TrustServiceType, String)] = [
    (.certificates, "CA/PKC"), (.qualifiedCertificates, "CA/QC"), (.timeStamps, "TSA"),
    (.qualifiedTimeStamps, "TSA/QTST"), (.answers, "Certstatus/OCSP"), (.qualifiedAnswers, "Certstatus/OCSP/QC"),
  ]
  private static let base = "http://uri.etsi.org/TrstSvc/Svctype/"

  package init(uri: String) {
    self = Self.known.first { Self.base + $0.1 == uri }?.0 ?? .other(uri)
  }

  public var uri: String {
    if case .other(let uri) = self { return uri }
    return Self.base + (Self.known.first { $0.0 == self }?.1 ?? "")
  }
}
