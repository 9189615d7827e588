import Crypto
import CryptoExtras
import Foundation
import Signatures
import X509

/// The public key that an account signs its requests with: P-256, P-384, Ed25519, or RSA of 2048 to 8192 bits.
struct AccountKey: Sendable, Hashable {
  enum Kind: Sendable {
    case p256(P256.Signing.PublicKey)
    case p384(P384.Signing.PublicKey)
    case ed25519(Curve25519.Signing.PublicKey)
    case rsa(_RSA.Signing.PublicKey)
  }

  let kind: Kind
  /// The key as a JSON Web Key with the required members alone, in the order and spelling that its thumbprint is taken
  /// over (RFC 7638 §3). Equal keys have equal texts.
  let text: String

  /// Throws ``ACMEProblem`` `badPublicKey` for other kinds and sizes, points off the curve and numbers not in their
  /// one canonical form.
  init(_ key: JSONWebKey) throws(ACMEProblem) {
    guard key.d == nil else { throw ACMEProblem(.badPublicKey, "a private key was sent: use it no longer") }
    let kind: Kind?
    switch (key.kty, key.crv) {
    case ("EC", "P-256"?):
      kind = Self.point(key.x, key.y, size: 32).flatMap { try? P256.Signing.PublicKey(rawRepresentation: $0) }
        .map(Kind.p256)
      text = #"{"crv":"P-256","kty":"EC","x":"\#(key.x ?? "")","y":"\#(key.y ?? "")"}"#
    case ("EC", "P-384"?):
      kind = Self.point(key.x, key.y, size: 48).flatMap { try? P384.Signing.PublicKey(rawRepresentation: $0) }
        .map(Kind.p384)
      text = #"{"crv":"P-384","kty":"EC","x":"\#(key.x ?? "")","y":"\#(key.y ?? "")"}"#
    case ("OKP", "Ed25519"?):
      kind = key.x.flatMap(Base64.url.bytes).flatMap { try? Curve25519.Signing.PublicKey(rawRepresentation: $0) }
        .map(Kind.ed25519)
      text = #"{"crv":"Ed25519","kty":"OKP","x":"\#(key.x ?? "")"}"#
    case ("RSA", nil):
      kind = Self.rsa(key.n, key.e).map(Kind.rsa)
      text = #"{"e":"\#(key.e ?? "")","kty":"RSA","n":"\#(key.n ?? "")"}"#
    default: throw ACMEProblem(.badPublicKey, "keys are EC P-256 or P-384, OKP Ed25519, or RSA")
    }
    guard let kind else {
      throw ACMEProblem(.badPublicKey, "not a sound key of its kind; RSA has 2048 to 8192 bits")
    }
    self.kind = kind
  }

  /// Reads a ``text`` that was kept.
  init(text: String) throws(ACMEProblem) {
    try self.init(try JSONText.value(JSONWebKey.self, from: [UInt8](text.utf8)))
  }

  /// SHA-256 of ``text`` in base64url (RFC 7638).
  var thumbprint: String { Base64.url.text([UInt8](SHA256.hash(data: [UInt8](text.utf8)))) }

  /// The same key as it would stand in a certificate.
  var certified: Certificate.PublicKey {
    switch kind {
    case .p256(let key): Certificate.PublicKey(key)
    case .p384(let key): Certificate.PublicKey(key)
    case .ed25519(let key): Certificate.PublicKey(key)
    case .rsa(let key): Certificate.PublicKey(key)
    }
  }

  static func == (left: AccountKey, right: AccountKey) -> Bool { left.text == right.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Coordinates have the full width of the field (RFC 7518 §6.2.1.2).
  private static func point(_ x: String?, _ y: String?, size: Int) -> [UInt8]? {
    guard let x = x.flatMap(Base64.url.bytes), let y = y.flatMap(Base64.url.bytes), x.count == size, y.count == size
    else { return nil }
    return x + y
  }

  /// Numbers have no leading zeros (RFC 7518 §2, Base64urlUInt), and the exponent is odd, at least 3 and at most four
  /// bytes long, so that checking stays cheap.
  private static func rsa(_ n: String?, _ e: String?) -> _RSA.Signing.PublicKey? {
    guard let n = n.flatMap(Base64.url.bytes), let e = e.flatMap(Base64.url.bytes), (256...1024).contains(n.count),
      (1...4).contains(e.count), let first = n.first, first != 0, let high = e.first, high != 0, let low = e.last,
      low & 1 == 1, e != [1], n.last.map({ $0 & 1 == 1 }) == true,
      let key = try? _RSA.Signing.PublicKey(n: n, e: e), (2048...8192).contains(key.keySizeInBits)
    else { return nil }
    return key
  }
}
