/// Tools of others that check what this State signs, and what to type. The act stands as `acte.pdf` beside the
/// certificates under the names that they are downloaded by.
enum OtherTool: CaseIterable {
  case openssl, pyhanko, pdfsig

  var caption: TrustText {
    switch self {
    case .openssl: .openssl
    case .pyhanko: .pyhanko
    case .pdfsig: .pdfsig
    }
  }

  var commands: String {
    switch self {
    case .openssl:
      """
      openssl x509 -in racine.pem -noout -fingerprint -sha256
      openssl verify -CAfile racine.pem cachet.pem
      """
    case .pyhanko: "pyhanko sign validate --pretty-print --trust racine.pem acte.pdf"
    case .pdfsig:
      """
      certutil -N -d sql:nss --empty-password
      certutil -A -d sql:nss -n racine -t CT,C,C -i racine.pem
      pdfsig -nssdir sql:nss acte.pdf
      """
    }
  }
}
