import Authority
import Country
import Foundation
import Keys
import Signatures
import Store
import Vocabulary

/// The certification authorities of a State, as its data folder holds them: certificates in `trust/authorities`, keys
/// among the others, all that was issued in the store.
struct StateAuthorities {
  let folder: DataFolder
  let state: StateCode
  /// The State's legal name.
  let organization: String
  /// The portal's address.
  let address: String
  let keys: SoftwareKeyStore

  /// Whether they were founded. A folder of before there were authorities opens without them.
  var areFounded: Bool {
    AuthorityFounding.uses.allSatisfy { FileManager.default.fileExists(atPath: folder.authority($0)) }
  }

  /// The root certificate, by which all else is trusted. Its key must be there.
  func root(at now: Date) throws -> StateRoot {
    try StateRoot(pem: try founding.root(at: now).certificate.pem)
  }

  /// Makes the authorities under a root that stands. Done again after it was cut short, it makes them anew.
  func found(under root: StateRoot, seal: SealCertificate, in store: Store, at now: Date) async throws {
    let founding = try founding
    let year = Day(now, utcOffsetSeconds: 0).year
    try founding.makeKeys(year: year)
    let top = try founding.takeUp(.root, pem: root.pem)
    let made = try founding.authorities(under: top, at: now)
    let desk = try desk(top, made, store)
    try await desk.open(with: [(try IssuedCertificate(pem: seal.pem), "act-seal")], year: year, at: now)
    try FileManager.default.createDirectory(atPath: folder.authorities, withIntermediateDirectories: true)
    if let held = try await desk.held(.seals, at: now) {
      try write(held.certificate.pem + (try desk.authority(.seals).certificate.pem), to: folder.agencySeal)
    }
    if let held = try await desk.held(.timeStamps, at: now) {
      try write(held.certificate.pem + (try desk.authority(.timeStamps).certificate.pem), to: folder.timeStampUnit)
    }
    for authority in made { try write(authority.certificate.pem, to: folder.authority(authority.use)) }
  }

  /// The desk, or nil where no authority was founded.
  func open(_ store: Store) throws -> AuthorityDesk? {
    guard areFounded else { return nil }
    let founding = try founding
    return try desk(
      try founding.takeUp(.root, pem: try text(folder.root)),
      try AuthorityFounding.uses.map { try founding.takeUp($0, pem: try text(folder.authority($0))) }, store)
  }

  private func desk(
    _ root: CertificateAuthority, _ authorities: [CertificateAuthority], _ store: Store
  ) throws -> AuthorityDesk {
    AuthorityDesk(
      root: root, authorities: authorities, keys: keys, store: store, sealer: try keys.secret("authority"))
  }

  private var founding: AuthorityFounding {
    get throws {
      AuthorityFounding(
        state: state, organization: organization, address: try PublicAddress(clearAddress), keys: keys)
    }
  }

  /// Lists and answers are signed, and a certificate cannot be needed to check one: they stand at `http`. RFC 5280
  /// §4.2.1.6 wants a whole name or an address of a host, and `localhost` is neither.
  private var clearAddress: String {
    let clear = address.hasPrefix("https://") ? "http://" + address.dropFirst("https://".count) : address
    let local = "http://localhost"
    guard clear.hasPrefix(local), [nil, ":", "/"].contains(clear.dropFirst(local.count).first) else { return clear }
    return "http://127.0.0.1" + clear.dropFirst(local.count)
  }

  private func text(_ path: String) throws -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else { throw Refusal("\(path) is missing") }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(_ pem: String, to path: String) throws {
    try Data(pem.utf8).write(to: URL(filePath: path), options: .atomic)
  }
}
