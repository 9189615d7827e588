import Authority
import Foundation
import Keys
import Signatures
import Store
import TestSupport
import Validation
import Vocabulary

/// One of the three States, with its authorities, its books and its lists, in a folder of its own.
struct SampleState {
  let state: StateCode
  let desk: AuthorityDesk
  let scheme: TrustScheme
  private let foundation: AuthorityFounding
  private let keys = MemoryKeyStore()
  private let folder: TemporaryFolder

  static let day: TimeInterval = 86_400
  static let founding = Date(timeIntervalSince1970: 1_795_132_800)
  /// When documents are signed.
  static let signing = founding.addingTimeInterval(day)
  /// When they are looked at.
  static let now = signing.addingTimeInterval(day)

  static func founded(_ state: StateCode) async throws -> SampleState {
    try await SampleState(state)
  }

  private init(_ state: StateCode) async throws {
    let name = ["ML": "République du Mali", "BF": "Burkina Faso", "NE": "République du Niger"][state.rawValue] ?? ""
    let address = try PublicAddress("http://pki.exemple.\(state.rawValue.lowercased())")
    folder = try TemporaryFolder()
    try keys.create(.root)
    foundation = AuthorityFounding(state: state, organization: name, address: address, keys: keys)
    try foundation.makeKeys(year: 2026)
    let root = try foundation.root(at: Self.founding)
    let store = try await Store.open(
      .sqlite(path: folder.path("desk.sqlite")), migrations: AuthorityTables.migrations + TrustListTables.migrations,
      identity: .create(StoreIdentity(state: state.rawValue, instance: "test")))
    desk = AuthorityDesk(
      root: root, authorities: try foundation.authorities(under: root, at: Self.founding), keys: keys, store: store,
      sealer: .random())
    try await desk.open(year: 2026, at: Self.founding)
    self.state = state
    guard let contact = TrustContact(street: "Rue 1", locality: "Chef-lieu", postalCode: nil, mail: "listes@exemple")
    else { throw TrustListRefusal.incomplete }
    scheme = TrustScheme(state: state, organization: name, address: address, contact: contact)
  }

  /// Issues what is due; gives the State's list.
  @discardableResult
  func publish(at time: Date = founding) async throws -> IssuedTrustList {
    try await desk.publishTrustLists(of: scheme, at: time)
    guard let list = try await desk.trustList(.services) else { throw TrustListRefusal.incomplete }
    return list
  }

  /// As an operator does it who was told the signer's fingerprint.
  @discardableResult
  func accept(_ list: IssuedTrustList, at time: Date = founding) async throws -> SignedTrustList {
    let signed = try SignedTrustList(list.xml, signedByOneOf: [list.signer.fingerprint], at: time)
    try await desk.accept(signed.list, xml: signed.xml, signer: signed.signer, by: "awa", at: time)
    return signed
  }

  /// A document under the agencies' seal, with all that its validation needs.
  func document(at time: Date = signing) async throws -> [UInt8] {
    guard let seal = try await desk.held(.seals, at: time), let held = try await desk.held(.timeStamps, at: time) else {
      throw TrustListRefusal.incomplete
    }
    let seals = try desk.authority(.seals).certificate
    let root = try StateRoot(pem: desk.root.certificate.pem)
    let signer = try Signer(
      key: seal.key, in: keys, chain: try CertificateChain(pem: seal.certificate.pem + seals.pem, root: root))
    let stamps = try desk.authority(.timeStamps).certificate
    let unit = try TimeStampUnit(
      held.certificate, key: held.key, in: keys, under: stamps, of: desk.root.certificate, policy: .unregistered,
      clock: Clock(time: time))
    var values = RevocationValues(
      certificates: [seal.certificate, seals, held.certificate, stamps, desk.root.certificate].map(\.der))
    for use in [AuthorityUse.root, .seals, .timeStamps] {
      if let list = try await desk.list(of: use, scope: .complete, isDelta: false) { values.lists.append(list) }
    }
    return try PAdES.sign(
      SampleFile.make(), with: signer, at: time, options: PAdES.Options(level: .lta(unit, values)))
  }

  /// An act: under a seal that the root itself issued.
  func act(at time: Date = signing) throws -> [UInt8] {
    guard let key = KeyName(rawValue: "seal-2026-1") else { throw TrustListRefusal.incomplete }
    try keys.create(key)
    let root = try StateRoot(pem: desk.root.certificate.pem)
    let seal = try foundation.actSeal(over: key, under: desk.root, at: Self.founding)
    let signer = try Signer(key: key, in: keys, certificate: try SealCertificate(pem: seal.pem), root: root)
    return try PAdES.sign(SampleFile.make(), with: signer, at: time)
  }

  /// What this State makes of a document: with its own root, and what the lists that it has accepted let it trust.
  func judge(_ pdf: [UInt8], by lists: [SignedTrustList], at now: Date = now) throws -> DocumentReport {
    let own = try TrustAnchor(certificate: desk.root.certificate.der)
    return SignatureValidator(anchors: [own] + lists.flatMap(\.anchors)).validate(pdf: pdf, at: now)
  }

  private struct Clock: TrustedClock {
    let time: Date
    func reading() -> ClockReading? {
      ClockReading(time: Int64(time.timeIntervalSince1970 * 1_000_000), mostError: 1_000)
    }
  }
}
