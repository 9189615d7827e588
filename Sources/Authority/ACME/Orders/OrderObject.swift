import Foundation

/// An order as clients see it (RFC 8555 §7.1.3, RFC 9773 §5).
struct OrderObject: Encodable {
  let status: String
  let expires: String
  let identifiers: [Identifier]
  let authorizations: [String]
  let finalize: String
  let certificate: String?
  let replaces: String?
  let error: ACMEProblem?
}

/// A wish for a certificate, as clients send it (RFC 8555 §7.4, RFC 9773 §5).
struct OrderRequest: Decodable {
  let identifiers: [Identifier]
  let notBefore: String?
  let notAfter: String?
  let replaces: String?
}

/// The addresses of an account's orders (RFC 8555 §7.1.2.1).
struct OrderList: Encodable {
  let orders: [String]
}

extension Date {
  /// `2026-11-21T10:00:00Z` (RFC 3339), without a fraction.
  var onTheWire: String { formatted(.iso8601) }
}
