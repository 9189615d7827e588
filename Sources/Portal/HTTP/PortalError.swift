import HTTPTypes

/// Why a request was not answered as asked. ``FaultView`` words it for the citizen.
enum PortalError: Error, Equatable, Sendable {
  case notFound
  /// The visitor is known and may not.
  case refused
  /// The form token is missing or of another browser, or another site sent the form.
  case expired
  case form(FormFault)
  /// In seconds.
  case tooMany(retryAfter: Int)
  /// Ours; what broke is in the log.
  case broken

  var status: HTTPResponse.Status {
    switch self {
    case .notFound: .notFound
    case .refused, .expired: .forbidden
    case .form(.tooLarge), .form(.tooManyParts), .form(.fieldTooLarge), .form(.nameTooLong): .contentTooLarge
    case .form: .badRequest
    case .tooMany: .tooManyRequests
    case .broken: .internalServerError
    }
  }
}
