import Authority
import Foundation

@testable import Validation

/// Who has a name, a key and a certificate.
struct SampleParty {
  let name: [UInt8]
  let key: SampleKey
  let der: [UInt8]
  let serial: [UInt8]

  /// The SHA-1 by which others name its key.
  var keyIdentifier: [UInt8] { Array(key.bits.suffix(20)) }
}

/// An anchor, and all that a case puts around it before it is judged.
struct SampleWorld {
  static let now = Date(timeIntervalSince1970: 1_795_219_200)
  static let day: TimeInterval = 86_400

  let root: SampleParty
  var anchors: [SampleParty] = []
  var pool: [[UInt8]] = []
  var lists: [[UInt8]] = []
  var answers: [[UInt8]] = []
  var policy = ValidationPolicy(name: "test", statusRule: .none)
  var purpose = Purpose.any
  var time = now
  var nonce: [UInt8]?
  private var serials = 1

  init() throws {
    let key = SampleKey.named("root")
    root = try Self.make(
      "Racine", key: key, signer: key, issuer: SampleName.directory("Racine"), serial: [1],
      [.basic(authority: true), .keyUse(5, 6), .keyIdentifier(Array(key.bits.suffix(20)))])
    anchors = [root]
  }

  private static func make(
    _ name: String, key: SampleKey, signer: SampleKey, issuer: [UInt8], serial: [UInt8],
    _ extensions: [SampleExtension], _ edit: (inout SampleCertificate) -> Void = { _ in }
  ) throws -> SampleParty {
    var draft = SampleCertificate(
      serial: serial, issuer: issuer, notBefore: Bytes.time(now - 365 * day), notAfter: Bytes.time(now + 365 * day),
      subject: SampleName.directory(name), key: key, signer: signer, innerAlgorithm: signer.algorithm,
      extensions: extensions)
    edit(&draft)
    return SampleParty(name: draft.subject, key: draft.key, der: try draft.der(), serial: draft.serial)
  }

  /// Issues an authority's certificate and puts it where paths are looked for.
  mutating func authority(
    _ name: String, by issuer: SampleParty? = nil, key: SampleKey? = nil, _ extensions: SampleExtension...,
    edit: (inout SampleCertificate) -> Void = { _ in }
  ) throws -> SampleParty {
    let key = key ?? SampleKey.named(name)
    let party = try issue(
      name, by: issuer ?? root, key: key, [.basic(authority: true), .keyUse(5, 6)], extensions, edit)
    pool.append(party.der)
    return party
  }

  /// Issues a certificate of someone who issues none.
  mutating func holder(
    by issuer: SampleParty? = nil, name: String = "Awa Diarra", key: SampleKey? = nil,
    _ extensions: SampleExtension..., edit: (inout SampleCertificate) -> Void = { _ in }
  ) throws -> SampleParty {
    try issue(name, by: issuer ?? root, key: key ?? SampleKey.named("holder"), [.keyUse(0, 1)], extensions, edit)
  }

  private mutating func issue(
    _ name: String, by issuer: SampleParty, key: SampleKey, _ usual: [SampleExtension], _ others: [SampleExtension],
    _ edit: (inout SampleCertificate) -> Void
  ) throws -> SampleParty {
    serials += 1
    let identifiers: [SampleExtension] = [
      .keyIdentifier(Array(key.bits.suffix(20))), .authorityKeyIdentifier(issuer.keyIdentifier),
    ]
    return try Self.make(
      name, key: key, signer: issuer.key, issuer: issuer.name, serial: [UInt8(serials)], usual + identifiers
    ) { draft in
      for item in others { draft.set(item) }
      edit(&draft)
    }
  }

  /// What our validator says.
  func judge(_ party: SampleParty) throws -> CertificateReport {
    let validator = CertificateValidator(
      policy: policy, anchors: try anchors.map { try TrustAnchor(certificate: $0.der) }, certificates: pool,
      lists: lists, answers: answers)
    let certificate: PathCertificate
    do { certificate = try PathCertificate(der: party.der) } catch {
      let failure = PathFailure(fault: error, position: 0, certificate: nil)
      return CertificateReport(conclusion: Conclusion([failure]), path: nil, policies: [])
    }
    return validator.validate(certificate, for: purpose, at: time, nonce: nonce)
  }
}
