import Country
import Foundation
import Keys
import Procedures
import Signatures
import Store
import Vocabulary

/// Makes a State's data folder: keys, certificates, database. What `init` and `demo` do.
struct Founding {
  /// A seal is renewed more often than its root.
  private static let sealYears = 4.0

  let folder: DataFolder
  let pack: String
  let database: String?
  let address: String
  let kannel: Deployment.Kannel?
  let isDemonstration: Bool
  /// A file with the passphrase of the keys; one is made in the data folder when nil.
  let passphraseFile: String?
  var clock = Deployment.Clock.machine
  /// What one guess of the passphrase costs.
  var passphraseCost = PassphraseCost.standard

  func found(at now: Date = Date()) async throws {
    let country = try CountryFiles.load(pack)
    try refuseWhatStands()
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try PackCopy(folder: folder).put(pack)
    let sealKey = KeyName.seal(year: Day(now, utcOffsetSeconds: 0).year, number: 1)
    let keys = try makeKeys(sealKey)
    let authorities = StateAuthorities(
      folder: folder, state: country.state, organization: country.description.name.french, address: address, keys: keys)
    let (root, seal) = try certify(keys, sealKey, authorities, at: now)
    let deployment = Deployment(
      state: country.state, instance: UUID().uuidString.lowercased(), database: database,
      seal: sealKey.rawValue, address: address, kannel: kannel, isDemonstration: isDemonstration, clock: clock)
    let store = try await Store.open(
      deployment.location(in: folder), migrations: House.migrations, identity: .create(deployment.identity))
    try await authorities.found(under: root, seal: seal, in: store, at: now)
    await store.close()
    // Last, so that a founding that was cut short is not taken for a State.
    try deployment.write(to: folder)
  }

  /// Keys and passphrase open all that a State ever sealed: where they stand, nothing is written.
  private func refuseWhatStands() throws {
    guard !FileManager.default.fileExists(atPath: folder.deployment) else {
      throw Refusal("\(folder.path) holds a State already")
    }
    let rests = [folder.keys, folder.sqlite] + (passphraseFile == nil ? [folder.passphrase] : [])
    guard let rest = rests.first(where: holdsSomething) else { return }
    throw Refusal(
      "\(rest) is there and \(folder.deployment) is not: put that file back from its copy, or, if no State was ever made "
        + "in \(folder.path), remove the folder and begin again")
  }

  /// Whether a file, a link or a folder that is not empty stands there.
  private func holdsSomething(_ path: String) -> Bool {
    if let names = try? FileManager.default.contentsOfDirectory(atPath: path) { return !names.isEmpty }
    return (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }

  private func makeKeys(_ sealKey: KeyName) throws -> SoftwareKeyStore {
    let passphrase: [UInt8]
    if let passphraseFile {
      passphrase = try PrivateFile.read(passphraseFile)
    } else {
      var random = SystemRandomNumberGenerator()
      passphrase = Array(
        Data((0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }).base64EncodedString().utf8)
      try PrivateFile.write(passphrase, to: folder.passphrase)
    }
    let keys = try SoftwareKeyStore.create(at: folder.keys, passphrase: passphrase, cost: passphraseCost)
    try keys.create(.root)
    try keys.create(sealKey)
    return keys
  }

  private func certify(
    _ keys: SoftwareKeyStore, _ sealKey: KeyName, _ authorities: StateAuthorities, at now: Date
  ) throws -> (StateRoot, SealCertificate) {
    let root = try authorities.root(at: now)
    let seal = try SealCertificate.issue(
      to: Subject(
        state: authorities.state, organization: authorities.organization,
        commonName: "Cachet des actes (non qualifié)"),
      over: sealKey, in: keys, under: root, signedWith: .root, in: keys, from: now.addingTimeInterval(-3600),
      until: now.addingTimeInterval(Self.sealYears * 365.25 * 86_400))
    try FileManager.default.createDirectory(atPath: folder.trust, withIntermediateDirectories: true)
    try Data(root.pem.utf8).write(to: URL(filePath: folder.root))
    try Data(seal.pem.utf8).write(to: URL(filePath: folder.seal))
    return (root, seal)
  }
}
