import Authority
import Country
import Foundation
import Keys
import Procedures
import Signatures
import Store
import Vocabulary

/// Makes a State's data folder: keys, certificates, database. What `init` and `demo` do.
struct Founding {
  let folder: DataFolder
  let pack: String
  let database: String?
  let address: String
  let kannel: Deployment.Kannel?
  let isDemonstration: Bool
  /// A file with the passphrase of the keys; one is made in the data folder when nil.
  let passphraseFile: String?
  var clock = Deployment.Clock.machine
  /// The token that gets the keys, all but the root's.
  var token: Deployment.Token?
  /// A file with the token's PIN; see ``TokenSecret`` when nil.
  var pinFile: String?
  /// The root's own folder of keys, opened; its key stands among the others when nil.
  var root: SoftwareKeyStore?
  /// What one guess of the passphrase costs.
  var passphraseCost = PassphraseCost.standard

  func found(at now: Date = Date()) async throws {
    let country = try CountryFiles.load(pack)
    try refuseWhatStands()
    let opening = StateKeys(folder: folder, passphraseFile: passphraseFile, pinFile: pinFile, root: root)
    // Before anything is written: a wrong PIN leaves no half of a State.
    let held = try token.map(opening.open)
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try PackCopy(folder: folder).put(pack)
    let sealKey = KeyName.seal(year: Day(now, utcOffsetSeconds: 0).year, number: 1)
    let keys = try makeKeys(sealKey, held)
    let authorities = StateAuthorities(
      folder: folder, state: country.state, organization: country.description.name.french, address: address, keys: keys)
    let (root, seal) = try certify(sealKey, authorities, at: now)
    let deployment = Deployment(
      state: country.state, instance: UUID().uuidString.lowercased(), database: database,
      seal: sealKey.rawValue, address: address, kannel: kannel, isDemonstration: isDemonstration, clock: clock,
      token: token, trustContact: isDemonstration ? TrustContact.demonstration : nil)
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

  private func makeKeys(_ sealKey: KeyName, _ held: PKCS11KeyStore?) throws -> KeyRing {
    let passphrase: [UInt8]
    if let passphraseFile {
      passphrase = try PrivateFile.read(passphraseFile)
    } else {
      var random = SystemRandomNumberGenerator()
      passphrase = Array(
        Data((0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }).base64EncodedString().utf8)
      try PrivateFile.write(passphrase, to: folder.passphrase)
    }
    let files = try SoftwareKeyStore.create(at: folder.keys, passphrase: passphrase, cost: passphraseCost)
    let keys = KeyRing(files: files, token: held, apart: root)
    try keys.create(.root)
    try keys.create(sealKey)
    return keys
  }

  private func certify(
    _ sealKey: KeyName, _ authorities: StateAuthorities, at now: Date
  ) throws -> (StateRoot, SealCertificate) {
    let top = try authorities.root(at: now)
    let root = try StateRoot(pem: top.certificate.pem)
    let seal = try SealCertificate(pem: try authorities.actSeal(over: sealKey, under: top, at: now).pem)
    try FileManager.default.createDirectory(atPath: folder.trust, withIntermediateDirectories: true)
    try Data(root.pem.utf8).write(to: URL(filePath: folder.root))
    try StateSeals(folder: folder, keys: authorities.keys).keep(seal, of: sealKey)
    return (root, seal)
  }
}
