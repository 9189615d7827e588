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
  let keys: KeyRing

  /// Whether they were founded. A folder of before there were authorities opens without them.
  var areFounded: Bool {
    AuthorityFounding.uses.allSatisfy { FileManager.default.fileExists(atPath: folder.authority(AuthorityID($0))) }
  }

  /// The root, over a key that must be there.
  func root(at now: Date) throws -> CertificateAuthority { try founding.root(at: now) }

  /// The certificate of a seal on acts, which the root issues.
  func actSeal(over key: KeyName, under root: CertificateAuthority, at now: Date) throws -> IssuedCertificate {
    try founding.actSeal(over: key, under: root, at: now)
  }

  /// Makes the authorities under a root that stands. Done again after it was cut short, it makes them anew.
  func found(under root: StateRoot, seal: SealCertificate, in store: Store, at now: Date) async throws {
    let founding = try founding
    let year = Day(now, utcOffsetSeconds: 0).year
    try founding.makeKeys(year: year)
    let top = try founding.takeUp(AuthorityID(.root), pem: root.pem)
    let made = try founding.authorities(under: top, at: now)
    let desk = try desk(top, made, store)
    try await desk.open(
      with: [(try IssuedCertificate(pem: seal.pem), CertificateProfile.actSeal.name)], year: year, at: now)
    try FileManager.default.createDirectory(atPath: folder.authorities, withIntermediateDirectories: true)
    try await writeHeld(desk, at: now)
    for authority in made { try write(authority.certificate.pem, to: folder.authority(authority.id)) }
  }

  /// The desk, or nil where no authority was founded.
  func open(_ store: Store) throws -> AuthorityDesk? {
    guard areFounded else { return nil }
    let founding = try founding
    return try desk(
      try founding.takeUp(AuthorityID(.root), pem: try text(folder.root)),
      try standing.map { try founding.takeUp($0, pem: try text(folder.authority($0))) }, store)
  }

  /// Lets another authority follow for a use: a new key, a certificate from the root, lists and a responder of its own.
  /// The one before goes on to tell of what it issued, for which its key signs until its certificate ends.
  ///
  /// The root's key must be here. Cut short and done again, it takes up the key that it made.
  func follow(_ use: AuthorityUse, _ desk: AuthorityDesk, by agent: String, at now: Date) async throws -> AuthorityID {
    let old = try desk.authority(use)
    let id = old.id.next
    guard let key = AuthorityKeys.authority(old.id), let next = AuthorityKeys.authority(id), use != .root else {
      throw Refusal("the root is followed by a new State's: it is not rotated")
    }
    try checkRoot()
    let rest = max(0, old.certificate.notAfter.timeIntervalSince(now))
    if try keys.record(of: key).successor == nil {
      try keys.rotate(key, to: next, overlap: .seconds(Int(rest)))
    }
    let standing = Set(try keys.names())
    if let responder = AuthorityKeys.responder(id), !standing.contains(responder) { try keys.create(responder) }
    let made = try founding.authority(id, under: desk.root, at: now)
    let following = try self.desk(desk.root, desk.authorities.filter { $0.use != .root } + [made], desk.store)
    try await following.open(made, by: agent, at: now)
    try write(made.certificate.pem, to: folder.authority(id))
    return id
  }

  /// Makes the next key of what the State itself holds of a use, its agency seal or its time-stamping unit, and certifies
  /// it. The key before signs on for `overlap`, then ends.
  ///
  /// Cut short and done again, it takes up the key that it made, unless that was retired since. Where nothing valid is
  /// left to follow, the key is a new one.
  func renew(
    _ use: AuthorityUse, _ desk: AuthorityDesk, overlap: Duration, by agent: String, at now: Date
  ) async throws -> HeldCertificate {
    let held = try await desk.held(use, at: now)
    let next = try held.map { try successor(of: $0.key, overlap: overlap) } ?? newKey(use, at: now)
    let renewed = try await desk.certify(use, over: next, by: agent, at: now)
    try await writeHeld(desk, at: now)
    return renewed
  }

  /// The key that is to follow: one that was made and is not certified yet, or a new one.
  private func successor(
    of key: KeyName, _ algorithm: KeyAlgorithm? = nil, overlap: Duration
  ) throws -> KeyName {
    var last = try keys.record(of: key)
    while let successor = last.successor { last = try keys.record(of: successor) }
    let isWaiting = last.name != key && last.retirement == nil
    return isWaiting ? last.name : try keys.rotate(last.name, algorithm, overlap: overlap).name
  }

  private func newKey(_ use: AuthorityUse, at now: Date) throws -> KeyName {
    let year = Day(now, utcOffsetSeconds: 0).year
    let known = Set(try keys.records().map(\.name))
    var name = use == .timeStamps ? AuthorityKeys.timeStamps(year: year) : AuthorityKeys.agencySeal(year: year)
    while let taken = name, known.contains(taken) { name = taken.next }
    guard let name else { throw DeskRefusal.noAuthority(use) }
    try keys.create(name)
    return name
  }

  /// Makes the next seal on acts; the root's key must be here. The seals before stay among the certificates that are trusted.
  func renewActSeal(
    _ deployment: Deployment, _ desk: AuthorityDesk, overlap: Duration, by agent: String, at now: Date
  ) async throws -> (key: KeyName, certificate: IssuedCertificate) {
    try checkRoot()
    let old = try deployment.sealKey
    let seals = StateSeals(folder: folder, keys: keys)
    let before = try seals.certificate(of: old)
    let next = try successor(of: old, .p256, overlap: overlap)
    guard try keys.record(of: next).algorithm == .p256 else {
      throw Refusal("\(next.rawValue) is not of P-256, as QR codes need it: retire it, and rotate the seal again")
    }
    let certificate = try founding.actSeal(over: next, under: desk.root, at: now)
    try await desk.record(actSeal: certificate, by: agent, at: now)
    try seals.keep(before, of: old)
    try seals.keep(try SealCertificate(pem: certificate.pem), of: next)
    var renewed = deployment
    renewed.seal = next.rawValue
    // Last: until then the State seals with the key before.
    try renewed.write(to: folder)
    return (next, certificate)
  }

  /// Before anything is made that the root would have to certify. Throws ``DeskRefusal/rootIsAway``.
  private func checkRoot() throws {
    do { _ = try keys.signature(for: Array("the root is here".utf8), with: .root) } catch KeyError.unknownKey(_) {
      throw DeskRefusal.rootIsAway
    }
  }

  /// Every authority under the root whose certificate stands in the folder.
  private var standing: [AuthorityID] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.authorities)) ?? []
    let suffix = ".pem"
    return files.filter { $0.hasSuffix(suffix) }.compactMap { AuthorityID(slug: String($0.dropLast(suffix.count))) }
      .filter { $0.use != .root }.sorted { $0.slug < $1.slug }
  }

  private func writeHeld(_ desk: AuthorityDesk, at now: Date) async throws {
    for (use, path) in [(AuthorityUse.seals, folder.agencySeal), (.timeStamps, folder.timeStampUnit)] {
      if let held = try await desk.held(use, at: now) { try write(held.certificate.pem + held.issuer.pem, to: path) }
    }
  }

  private func desk(
    _ root: CertificateAuthority, _ authorities: [CertificateAuthority], _ store: Store
  ) throws -> AuthorityDesk {
    AuthorityDesk(
      root: root, authorities: authorities, keys: keys, store: store, sealer: try keys.secret("authority"))
  }

  var founding: AuthorityFounding {
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
