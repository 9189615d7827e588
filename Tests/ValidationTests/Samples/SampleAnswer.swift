import Crypto
import Foundation

/// An answer of OCSP about to be signed.
struct SampleAnswer {
  enum Status {
    case good, unknown
    case revoked(Date, reason: UInt8?)
  }
  enum Digest: String {
    case sha1 = "1.3.14.3.2.26"
    case sha256 = "2.16.840.1.101.3.4.2.1"
    case md5 = "1.2.840.113549.2.5"
  }

  var subject: SampleParty
  var issuer: SampleParty
  var signer: SampleParty
  var status = Status.good
  var digest = Digest.sha1
  var producedAt = SampleWorld.now - 3600
  var thisUpdate = SampleWorld.now - 3600
  var nextUpdate: Date? = SampleWorld.now + 3600
  var nonce: [UInt8]?
  var extensions: [SampleExtension] = []
  var itemExtensions: [SampleExtension] = []
  var certificates: [[UInt8]] = []
  var namesKey = true
  var hasBadSignature = false

  init(about subject: SampleParty, from issuer: SampleParty, by signer: SampleParty) {
    self.subject = subject
    self.issuer = issuer
    self.signer = signer
    certificates = signer.der == issuer.der ? [] : [signer.der]
  }

  /// `BasicOCSPResponse`
  func basic() throws -> [UInt8] {
    let item = Bytes.sequence(
      Bytes.sequence(
        Bytes.sequence(Bytes.oid(digest.rawValue), Bytes.null), Bytes.octets(hash(issuer.name)),
        Bytes.octets(hash(issuer.key.bits)), Bytes.integer(bytes: subject.serial)),
      statusDER, Bytes.generalized(thisUpdate), nextUpdate.map { Bytes.context(0, Bytes.generalized($0)) } ?? [],
      itemExtensions.isEmpty ? [] : Bytes.context(1, Bytes.sequence(of: itemExtensions.map(\.der))))
    var all = extensions
    if let nonce { all.append(SampleExtension("1.3.6.1.5.5.7.48.1.2", Bytes.octets(nonce))) }
    let responder =
      namesKey
      ? Bytes.context(2, Bytes.octets([UInt8](Insecure.SHA1.hash(data: signer.key.bits))))
      : Bytes.context(1, signer.name)
    let content = Bytes.sequence(
      responder, Bytes.generalized(producedAt), Bytes.sequence(item),
      all.isEmpty ? [] : Bytes.context(1, Bytes.sequence(of: all.map(\.der))))
    let signature = try signer.key.sign(hasBadSignature ? content + [0] : content)
    return Bytes.sequence(
      content, signer.key.algorithm, Bytes.bits(signature),
      certificates.isEmpty ? [] : Bytes.context(0, Bytes.sequence(of: certificates)))
  }

  /// `OCSPResponse`
  func der() throws -> [UInt8] {
    Bytes.sequence(
      Bytes.enumerated(0),
      Bytes.context(0, Bytes.sequence(Bytes.oid("1.3.6.1.5.5.7.48.1.1"), Bytes.octets(try basic()))))
  }

  private var statusDER: [UInt8] {
    switch status {
    case .good: Bytes.implicit(0, [])
    case .unknown: Bytes.implicit(2, [])
    case .revoked(let date, let reason):
      Bytes.context(
        1, Bytes.generalized(date) + (reason.map { Bytes.context(0, Bytes.enumerated($0)) } ?? []))
    }
  }

  private func hash(_ bytes: [UInt8]) -> [UInt8] {
    switch digest {
    case .sha1: [UInt8](Insecure.SHA1.hash(data: bytes))
    case .sha256: [UInt8](SHA256.hash(data: bytes))
    case .md5: [UInt8](Insecure.MD5.hash(data: bytes))
    }
  }
}
