import Foundation

/// Why a request was refused, or a challenge or order came to nothing (RFC 8555 §6.7, RFC 7807).
package struct ACMEProblem: Error, Sendable, Hashable, Codable {
  /// The types of RFC 8555 §6.7 and RFC 9773 §7.4 that this server gives.
  enum Kind: String, Sendable, Hashable, CaseIterable {
    case accountDoesNotExist, alreadyReplaced, alreadyRevoked, badCSR, caa, badNonce, badPublicKey, badRevocationReason
    case badSignatureAlgorithm, compound, connection, dns, externalAccountRequired, incorrectResponse, invalidContact
    case malformed, orderNotReady, rateLimited, rejectedIdentifier, serverInternal, tls, unauthorized
    case unsupportedContact, unsupportedIdentifier, userActionRequired
  }

  let type: String
  let detail: String
  let status: Int
  /// What the problem is about.
  var identifier: Identifier?
  /// One for each name that is refused.
  var subproblems: [ACMEProblem]?
  /// What a client may sign with instead (RFC 8555 §6.2).
  var algorithms: [String]?
  /// Where a person reads on (RFC 8555 §7.3.3).
  var instance: String?
  /// Not part of the document.
  var headers: [ACMEAnswer.Header] = []

  enum CodingKeys: String, CodingKey { case type, detail, status, identifier, subproblems, algorithms, instance }

  /// `status` is that of ``Kind/usualStatus`` unless it is said.
  init(_ kind: Kind, status: Int? = nil, _ detail: String) {
    type = "urn:ietf:params:acme:error:\(kind.rawValue)"
    self.detail = detail
    self.status = status ?? kind.usualStatus
  }

  static let noSuchResource = ACMEProblem(.malformed, status: 404, "there is nothing at this address")
  static let foreignResource = ACMEProblem(.unauthorized, "this belongs to another account")

  func about(_ identifier: Identifier) -> ACMEProblem {
    var problem = self
    problem.identifier = identifier
    return problem
  }

  func with(_ name: String, _ value: String) -> ACMEProblem {
    var problem = self
    problem.headers.append(ACMEAnswer.Header(name: name, value: value))
    return problem
  }

  /// One problem that stands for several (RFC 8555 §6.7.1); a single one stands for itself.
  static func all(_ problems: [ACMEProblem]) -> ACMEProblem? {
    guard problems.count > 1 else { return problems.first }
    var compound = ACMEProblem(.compound, status: problems.map(\.status).max(), "more than one name is refused")
    compound.subproblems = problems
    return compound
  }

  var answer: ACMEAnswer {
    let body = (try? JSONText.bytes(of: self)) ?? []
    var answer = ACMEAnswer(status, contentType: "application/problem+json", body: body)
    answer.headers += headers
    return answer
  }
}

extension ACMEProblem.Kind {
  fileprivate var usualStatus: Int {
    switch self {
    case .alreadyReplaced: 409
    case .externalAccountRequired, .orderNotReady, .caa, .rejectedIdentifier, .unauthorized, .userActionRequired: 403
    case .rateLimited: 429
    case .serverInternal: 500
    default: 400
    }
  }
}
