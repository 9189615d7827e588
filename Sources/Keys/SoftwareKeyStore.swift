public import Crypto
import Synchronization

/// Keys kept in files: one file a key, sealed under a master secret that a passphrase opens.
///
/// The folder holds `master.sealed` and `<name>.key`, all of mode 0600 in a folder of mode 0700; laxer ones are
/// refused. Keys live unsealed in the memory of the process and nowhere else. A key file is `TOGK` and then, sealed with
/// the key's name as context, one byte for its kind and the private scalar.
public final class SoftwareKeyStore: KeyStore {
  private let folder: PrivateFolder
  private let master: MasterSecret
  private let files: Sealer

  /// Guards the keys that were read or made so far.
  private let keys: Mutex<[KeyName: P256.Signing.PrivateKey]>

  private init(folder: PrivateFolder, master: MasterSecret) throws(KeyError) {
    self.folder = folder
    self.master = master
    files = master.sealer.derived("key files")
    keys = Mutex(try Self.readAll(in: folder, under: files))
  }

  /// Makes a store without keys in `path`, which is made too unless it is there and private. A passphrase has at least
  /// 8 bytes; throws ``KeyError/storeExists(path:)`` rather than replace a store.
  @discardableResult
  public static func create(
    at path: String, passphrase: [UInt8], cost: PassphraseCost = .standard
  ) throws(KeyError) -> SoftwareKeyStore {
    let folder = try PrivateFolder.make(at: path)
    let master = try MasterSecret.create(in: folder, passphrase: passphrase, cost: cost)
    return try SoftwareKeyStore(folder: folder, master: master)
  }

  /// Opens a store and all of its keys: one damaged key file and nothing opens. Takes about a tenth of a second.
  public static func open(at path: String, passphrase: [UInt8]) throws(KeyError) -> SoftwareKeyStore {
    let folder = try PrivateFolder.open(at: path)
    return try SoftwareKeyStore(folder: folder, master: try MasterSecret.open(in: folder, passphrase: passphrase))
  }

  /// The symmetric secret of this name (grammar of ``KeyName``), the same one in every run. No two names share one.
  public func secret(_ name: String) throws(KeyError) -> Sealer {
    guard KeyName(rawValue: name) != nil else { throw .badName(name) }
    return master.sealer.derived("secret \(name)")
  }

  public func create(_ name: KeyName) throws(KeyError) {
    let key = P256.Signing.PrivateKey()
    let sealed = files.seal([Self.p256] + key.rawRepresentation, context: Self.context(of: name))
    guard try folder.write(Self.magic + sealed, as: Self.fileName(of: name)) else { throw .keyExists(name) }
    keys.withLock { $0[name] = key }
  }

  public func names() throws(KeyError) -> [KeyName] {
    keys.withLock { $0.keys.sorted() }
  }

  public func publicKey(of name: KeyName) throws(KeyError) -> P256.Signing.PublicKey {
    try key(name).publicKey
  }

  public func sign(_ message: [UInt8], with name: KeyName) throws(KeyError) -> P256.Signing.ECDSASignature {
    let key = try key(name)
    do {
      return try key.signature(for: message)
    } catch {
      throw .signingFailed(name)
    }
  }

  private func key(_ name: KeyName) throws(KeyError) -> P256.Signing.PrivateKey {
    guard let key = keys.withLock({ $0[name] }) else { throw .unknownKey(name) }
    return key
  }
}

extension SoftwareKeyStore {
  private static let magic = [UInt8]("TOGK".utf8)
  private static let suffix = ".key"
  /// The kind of key, first byte of what is sealed.
  private static let p256: UInt8 = 1

  private static func fileName(of name: KeyName) -> String { name.rawValue + suffix }

  private static func context(of name: KeyName) -> [UInt8] { magic + name.rawValue.utf8 }

  private static func readAll(
    in folder: PrivateFolder, under files: Sealer
  ) throws(KeyError) -> [KeyName: P256.Signing.PrivateKey] {
    var keys: [KeyName: P256.Signing.PrivateKey] = [:]
    for file in try folder.names() where file.hasSuffix(suffix) {
      guard let name = KeyName(rawValue: String(file.dropLast(suffix.utf8.count))) else {
        throw .notAKeyFile(path: folder.path(of: file))
      }
      keys[name] = try read(name, in: folder, under: files)
    }
    return keys
  }

  private static func read(
    _ name: KeyName, in folder: PrivateFolder, under files: Sealer
  ) throws(KeyError) -> P256.Signing.PrivateKey {
    let path = folder.path(of: fileName(of: name))
    guard let bytes = try folder.read(fileName(of: name)) else { throw .unknownKey(name) }
    guard bytes.starts(with: magic) else { throw .notAKeyFile(path: path) }
    guard bytes.count == magic.count + Sealer.overhead + 33 else { throw .wrongLength(path: path) }
    let plain: [UInt8]
    do {
      plain = try files.open([UInt8](bytes.dropFirst(magic.count)), context: context(of: name))
    } catch .unsupportedSeal(let version) {
      throw .unsupportedFormat(path: path, version: version)
    } catch {
      throw .damaged(path: path)
    }
    guard plain.first == p256 else { throw .unsupportedFormat(path: path, version: plain.first ?? 0) }
    do {
      return try P256.Signing.PrivateKey(rawRepresentation: plain.dropFirst())
    } catch {
      throw .damaged(path: path)
    }
  }
}
