/// What is wrong in the books of the authorities. No fault says anything of a person.
public enum AuthorityFault: Sendable, Hashable {
  /// A certificate's row, by its key in hexadecimal, holds none that can be read, or one of another number.
  case unreadableCertificate(String)
  /// The certificate's row names an authority that this State does not have.
  case unknownIssuer(SerialNumber, String)
  /// The authority that the row names did not sign the certificate.
  case foreignCertificate(SerialNumber, AuthorityID)
  /// The row says another period than the certificate.
  case otherPeriod(SerialNumber)
  /// The trail does not say who had the certificate issued.
  case untraced(SerialNumber)

  /// What stands sealed in a request, by its identifier as the row has it, cannot be opened or read.
  case unreadableRequest(String)
  /// A request that led to a certificate has fewer approvals than it takes.
  case unapproved(RequestID, approvals: Int)
  /// Who brought the request approved it too.
  case ownApproval(RequestID)
  /// The request and the certificate do not say the same of each other.
  case strayRequest(RequestID)

  /// A revocation without a reason or date, or a suspension that the trail does not say was ended.
  case unexplained(SerialNumber)
  /// A revocation of what another authority issued.
  case foreignRevocation(SerialNumber)

  /// The authority has published no list of this scope.
  case noList(AuthorityID, scope: String)
  /// A list that cannot be read, bears another number than its row, or was not signed by its authority.
  case badList(AuthorityID, scope: String, number: Int)
  /// The list of this number is missing between two that stand.
  case listGap(AuthorityID, scope: String, number: Int)
  /// The newest list does not say what the books say of this certificate.
  case unlisted(SerialNumber, AuthorityID)
}

extension AuthorityFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadableCertificate(let key): "certificate \(key): cannot be read, or is another"
    case .unknownIssuer(let serial, let issuer): "certificate \(serial): no authority is called \(issuer)"
    case .foreignCertificate(let serial, let issuer):
      "certificate \(serial): not signed by the authority \(issuer.slug)"
    case .otherPeriod(let serial): "certificate \(serial): its row says another period"
    case .untraced(let serial): "certificate \(serial): the trail does not say who had it issued"
    case .unreadableRequest(let id): "request \(id): its content cannot be read"
    case .unapproved(let id, let count): "request \(id.rawValue): issued with \(count) approvals"
    case .ownApproval(let id): "request \(id.rawValue): approved by who brought it"
    case .strayRequest(let id): "request \(id.rawValue): it and its certificate do not say the same"
    case .unexplained(let serial): "revocation of \(serial): without a reason"
    case .foreignRevocation(let serial): "revocation of \(serial): by another authority than its own"
    case .noList(let issuer, let scope): "authority \(issuer.slug): no list \(scope) was published"
    case .badList(let issuer, let scope, let number):
      "authority \(issuer.slug): the list \(scope) number \(number) is not its own"
    case .listGap(let issuer, let scope, let number):
      "authority \(issuer.slug): the list \(scope) number \(number) is missing"
    case .unlisted(let serial, let issuer):
      "authority \(issuer.slug): its newest list does not say how \(serial) stands"
    }
  }
}
