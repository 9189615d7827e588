import Pack

/// An act as it stands in the books: no personal data.
struct ActLine: Sendable, Encodable, PackDecodable {
  let code: String
  let kind: String
  let office: String
  let issuedOn: String
  let revokedOn: String?

  enum CodingKeys: String, CodingKey {
    case code, kind, office
    case issuedOn = "issued_on"
    case revokedOn = "revoked_on"
  }

  static let shape = Shape<ActLine>.object(
    "An act in the State's books", .required("code", "Its check code", .text),
    .required("kind", "What it is", .text), .required("office", "Who issued it", .text),
    .required("issued_on", "When, such as 2026-11-22", .text),
    .optional("revoked_on", "When it was revoked", .text)
  ) { ActLine(code: $0, kind: $1, office: $2, issuedOn: $3, revokedOn: $4) }
}
