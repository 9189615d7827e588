import Foundation
import Signatures

/// A JSON Web Signature in its flattened form (RFC 7515 §7.2.2), as all requests of ACME are (RFC 8555 §6.2).
///
/// Reading it checks its shape alone; who signed is asked with ``check(with:)``.
package struct SignedMessage: Sendable, Hashable {
  /// Who says to have signed.
  enum Signer: Sendable, Hashable {
    case key(AccountKey)
    /// The address of an account, or the name of a binding.
    case named(String)
  }

  let algorithm: String
  let nonce: String?
  let url: String
  let signer: Signer
  let payload: [UInt8]
  /// What the signature is over: both parts in base64url with a point between.
  let content: [UInt8]
  let signature: [UInt8]

  /// Throws ``ACMEProblem`` `malformed` for anything but one signature with a protected header that has `alg`, `url`,
  /// and either `jwk` or `kid` (RFC 8555 §6.2); extensions in `crit` are refused, as none is known.
  package init(json bytes: [UInt8]) throws(ACMEProblem) {
    guard bytes.count <= ACMERequest.longestBody else { throw ACMEProblem(.malformed, status: 413, "too long") }
    try self.init(try JSONText.value(Envelope.self, from: bytes))
  }

  init(_ envelope: Envelope) throws(ACMEProblem) {
    guard envelope.header == nil, envelope.signatures == nil else {
      throw ACMEProblem(.malformed, "a request has one signature and no unprotected header")
    }
    guard let header = Base64.url.bytes(envelope.protected), let payload = Base64.url.bytes(envelope.payload),
      let signature = Base64.url.bytes(envelope.signature)
    else { throw ACMEProblem(.malformed, "the parts of a request are in base64url without padding") }
    let fields = try JSONText.value(Header.self, from: header)
    guard fields.crit == nil, fields.b64 == nil else {
      throw ACMEProblem(.malformed, "no extension of signatures is known here")
    }
    switch (fields.jwk, fields.kid) {
    case (let key?, nil): signer = .key(try AccountKey(key))
    case (nil, let name?): signer = .named(name)
    default: throw ACMEProblem(.malformed, "the protected header has either jwk or kid")
    }
    algorithm = fields.alg
    nonce = fields.nonce
    url = fields.url
    self.payload = payload
    self.signature = signature
    content = [UInt8](envelope.protected.utf8) + [UInt8(ascii: ".")] + [UInt8](envelope.payload.utf8)
  }

  /// Throws ``ACMEProblem`` `badSignatureAlgorithm`, or `malformed` when the signature is not of this key.
  func check(with key: AccountKey) throws(ACMEProblem) {
    let algorithm = try SignatureAlgorithm(named: algorithm)
    guard algorithm.isValid(signature, over: content, with: key) else {
      throw ACMEProblem(.malformed, "the signature is not by this key, or not by this algorithm")
    }
  }

  /// Whether this is a POST-as-GET (RFC 8555 §6.3).
  var isReading: Bool { payload.isEmpty }
}

extension SignedMessage {
  struct Envelope: Decodable {
    let protected: String
    let payload: String
    let signature: String
    let header: AnyJSONObject?
    let signatures: [AnyJSONObject]?
  }

  private struct Header: Decodable {
    let alg: String
    let nonce: String?
    let url: String
    let jwk: JSONWebKey?
    let kid: String?
    let crit: [String]?
    let b64: Bool?
  }
}
