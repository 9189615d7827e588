/// An account as clients see it (RFC 8555 §7.1.2).
struct AccountObject: Encodable {
  let status: String
  let contact: [String]?
  let termsOfServiceAgreed: Bool?
  let orders: String
}
