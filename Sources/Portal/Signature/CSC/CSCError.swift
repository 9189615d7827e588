import Credentials
import Foundation
import HTTPTypes
import Identity

/// Why a request is not answered, in the API's own words: the body has `error` and `error_description`.
struct CSCError: Error, Hashable {
  let status: HTTPResponse.Status
  let error: String
  let description: String

  private init(_ status: HTTPResponse.Status, _ error: String, _ description: String) {
    self.status = status
    self.error = error
    self.description = description
  }

  static let noToken = CSCError(.unauthorized, "invalid_token", "Send the token that you made: Authorization: Bearer …")
  static let scope = CSCError(.forbidden, "insufficient_scope", "This token may not ask for signatures.")
  static let method = CSCError(.methodNotAllowed, "invalid_request", "Send a POST.")
  static let tooLarge = CSCError(.contentTooLarge, "invalid_request", "The body is too long.")
  static let unreadable = CSCError(
    .badRequest, "invalid_request", "The body is no JSON object, or a member is missing or of another type.")
  static let credential = CSCError(.badRequest, "invalid_request", "Invalid parameter credentialID.")
  static let activation = CSCError(.badRequest, "invalid_request", "Invalid parameter SAD.")
  static let algorithm = CSCError(
    .badRequest, "invalid_request", "Only SHA-256 and ECDSA with SHA-256 are offered: see info.")
  static let unnumbered = CSCError(
    .badRequest, "invalid_request", "numSignatures is not the number of hashes.")
  static let broken = CSCError(.internalServerError, "server_error", "It could not be done; nothing was signed.")

  static func parameter(_ name: String) -> CSCError {
    CSCError(.badRequest, "invalid_request", "Missing or invalid parameter \(name).")
  }

  init(_ error: CredentialError) {
    switch error {
    case .wrongPIN(let left):
      self.init(.badRequest, "invalid_pin", "The PIN is wrong; \(left) tries are left. Ask for another code.")
    case .locked: self.init(.badRequest, "invalid_pin", "Too many PINs were wrong: the key was destroyed.")
    case .wrongCode(let left): self.init(.badRequest, "invalid_otp", "The code is wrong; \(left) tries are left.")
    case .noLiveCode: self.init(.badRequest, "invalid_otp", "No code is live for exactly these hashes: ask for one.")
    case .tooManyTries: self.init(.tooManyRequests, "invalid_otp", "Too many codes were wrong; come back later.")
    case .otherHashes: self.init(.badRequest, "invalid_request", "A hash is not authorized by the SAD.")
    case .badHashes:
      self.init(.badRequest, "invalid_request", "hashes are 1 to \(Hashes.most) SHA-256 hashes in Base64.")
    case .badActivation: self = .activation
    case .notNow: self.init(.badRequest, "invalid_request", "The credential is not enabled.")
    default: self = .credential
    }
  }

  init(_ error: IdentityError) {
    switch error {
    case .tooManyCodes, .busy: self.init(.tooManyRequests, "access_denied", "Too much was asked for; come back later.")
    default: self = .broken
    }
  }
}
