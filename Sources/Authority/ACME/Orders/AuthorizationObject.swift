/// An authorization as clients see it (RFC 8555 §7.1.4).
struct AuthorizationObject: Encodable {
  let identifier: Identifier
  let status: String
  let expires: String
  let challenges: [ChallengeObject]
}

/// A challenge as clients see it (RFC 8555 §7.1.5).
struct ChallengeObject: Encodable {
  let type: String
  let url: String
  let status: String
  let token: String
  let validated: String?
  let error: ACMEProblem?
}

/// A wish to give up an authorization (RFC 8555 §7.5.2).
struct AuthorizationRequest: Decodable {
  let status: String?
}
