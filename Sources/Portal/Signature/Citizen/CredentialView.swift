import Authority
import Credentials
import Vocabulary

/// A credential as its pages say it.
struct CredentialView {
  let state: Credential.State
  let reference: String
  /// What the certificate says; none before there is one.
  let rows: [SummaryRow]
  /// Of the end that came, for the states that have one.
  let end: String

  init(_ credential: Credential, _ services: Services) {
    state = credential.state
    reference = credential.reference.display
    switch credential.state {
    case .revoked(let date), .expired(let date): end = FrenchDate.inFigures(services.moment(date).day)
    default: end = ""
    }
    guard let certificate = credential.certificate else {
      rows = [SummaryRow(SignatureText.holder, credential.name)]
      return
    }
    rows = [
      SummaryRow(SignatureText.holder, credential.name),
      SummaryRow(SignatureText.number, certificate.serial.description),
      SummaryRow(SignatureText.until, FrenchDate.inFigures(services.moment(certificate.notAfter).day)),
    ]
  }
}
