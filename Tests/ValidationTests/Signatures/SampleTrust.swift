import Authority
import Foundation
import Keys
import Signatures
import TestSupport
import Validation
import Vocabulary

/// A State that seals and stamps, with its lists at any time.
struct SampleTrust {
  let root: CertificateAuthority
  let seals: CertificateAuthority
  let stamps: CertificateAuthority
  let seal: IssuedCertificate
  let unit: IssuedCertificate
  let signer: Signer
  let keys = MemoryKeyStore()

  static let day: TimeInterval = 86_400
  static let begin = Date(timeIntervalSince1970: 1_767_225_600)
  /// When everything is signed.
  static let signing = begin.addingTimeInterval(100 * day)
  /// When the seal is over, and the time-stamping unit is not.
  static let later = begin.addingTimeInterval(500 * day)

  init() throws {
    let names = ["root", "seals", "stamps", "seal", "unit"].compactMap(KeyName.init(rawValue:))
    for name in names { try keys.create(name) }
    root = try CertificateAuthority.root(
      try Self.organization("Racine"), over: names[0], in: keys, publication: try Self.publication("root"),
      from: Self.begin, until: Self.begin.addingTimeInterval(20 * 365 * Self.day))
    let end = Self.begin.addingTimeInterval(11 * 365 * Self.day)
    seals = try root.authority(
      for: .seals, try Self.organization("Sceaux"), over: names[1], in: keys,
      publication: try Self.publication("seals"), from: Self.begin, until: end)
    stamps = try root.authority(
      for: .timeStamps, try Self.organization("Horodatage"), over: names[2], in: keys,
      publication: try Self.publication("stamps"), from: Self.begin, until: end)
    seal = try seals.issue(
      .agencySeal, to: .organization(try Self.organization("Sceau de l'état civil")),
      over: try CertifiedKey(names[3], in: keys), from: Self.begin,
      until: Self.begin.addingTimeInterval(365 * Self.day))
    unit = try stamps.issue(
      .timeStampUnit, to: .organization(try Self.organization("Horodatage 1")),
      over: try CertifiedKey(names[4], in: keys), from: Self.begin,
      until: Self.begin.addingTimeInterval(9 * 365 * Self.day))
    let chain = try CertificateChain(
      pem: seal.pem + seals.certificate.pem, root: try StateRoot(pem: root.certificate.pem))
    signer = try Signer(key: names[3], in: keys, chain: chain)
  }

  static func organization(_ name: String) throws -> Organization {
    try Organization(
      state: .ml, name: "République du Mali",
      identifier: try OrganizationIdentifier(.tradeRegister, in: .ml, reference: "TEST-0001"), commonName: name)
  }

  private static func publication(_ name: String) throws -> Publication {
    try Publication(
      certificate: try PublicAddress("http://pki.exemple.ml/\(name).cer"),
      lists: try PublicAddress("http://pki.exemple.ml/\(name)"), responder: nil)
  }

  struct Clock: TrustedClock {
    let time: Date
    func reading() -> ClockReading? {
      ClockReading(time: Int64(time.timeIntervalSince1970 * 1_000_000), mostError: 1_000)
    }
  }

  func stamper(at time: Date = signing) throws -> TimeStampUnit {
    try TimeStampUnit(
      unit, key: KeyName(rawValue: "unit") ?? .root, in: keys, under: stamps.certificate, of: root.certificate,
      policy: .unregistered, clock: Clock(time: time))
  }

  /// All certificates and the lists of a time.
  func values(at time: Date = signing.addingTimeInterval(day), revokedOn date: Date? = nil) throws -> RevocationValues {
    var book = RevocationBook()
    if let date { try book.revoke(seal.serial, because: .cessationOfOperation, on: date, writtenAt: date) }
    let until = time.addingTimeInterval(30 * Self.day)
    return RevocationValues(
      certificates: [seal, seals.certificate, unit, stamps.certificate].map(\.der),
      lists: [
        try root.list(of: RevocationBook(), number: 1, at: time, until: until).der,
        try seals.list(of: book, number: 1, at: time, until: until).der,
        try stamps.list(of: RevocationBook(), number: 1, at: time, until: until).der,
      ])
  }

  func sign(_ pdf: [UInt8] = SampleFile.make(), _ options: PAdES.Options = PAdES.Options()) throws -> [UInt8] {
    try PAdES.sign(pdf, with: signer, at: Self.signing, options: options)
  }

  /// A CMS signature with a time stamp, beside its content.
  func signedData(over content: [UInt8]) throws -> [UInt8] {
    try signer.signedData(over: signer.digestAlgorithm.hash(content), stampedBy: stamper())
  }

  func validator(_ values: RevocationValues...) throws -> SignatureValidator {
    SignatureValidator(
      anchors: [try TrustAnchor(certificate: root.certificate.der)],
      values: RevocationValues(
        certificates: values.flatMap(\.certificates), lists: values.flatMap(\.lists), answers: values.flatMap(\.answers)
      ))
  }

  /// What is said two days after signing, with the lists of the day before.
  func judge(_ pdf: [UInt8]) throws -> DocumentReport {
    try validator(values()).validate(pdf: pdf, at: Self.signing.addingTimeInterval(2 * Self.day))
  }
}
