/// The members of a JSON Web Key (RFC 7517 §4, RFC 7518 §6) that the kinds of ``AccountKey`` have.
struct JSONWebKey: Sendable, Hashable, Codable {
  let kty: String
  var crv: String?
  var x: String?
  var y: String?
  var n: String?
  var e: String?
  /// The private part, which has no place in a request.
  var d: String?
}
