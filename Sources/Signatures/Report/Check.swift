/// The questions that a validation asks, in the order in which a report lists them. The raw values are stable.
public enum Check: String, Sendable, Hashable, CaseIterable {
  /// The thing can be read at all: a PDF file, or the text of a stamp.
  case readable
  /// There is one signature, in its proper place.
  case signed
  /// The signature covers all that is shown.
  case coverage
  /// The signature is built as its standard says.
  case container
  /// What was signed is what is here.
  case digest
  /// The signature was made with the key of the certificate.
  case signature
  /// The certificate leads to a trusted State root.
  case trust
  /// The State that is named is the State that signed.
  case issuer
  /// The certificate was valid at the time of signing that is claimed.
  case signingTime = "signing-time"
  /// The certificate is valid now, or the thing has not expired.
  case currency
}
