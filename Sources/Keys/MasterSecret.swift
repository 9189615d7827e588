/// The secret of 256 bits that all others of a store derive from, and the file that keeps it under a passphrase.
///
/// The file: `TOGM`, version, three bytes of ``PassphraseCost``, 16 bytes of salt, then the secret wrapped by a
/// ``Sealer`` whose key is scrypt of the passphrase. All that precedes is the context of that seal.
struct MasterSecret: Sendable {
  let sealer: Sealer

  static let fileName = "master.sealed"
  static let shortestPassphrase = 8

  private static let magic = [UInt8]("TOGM".utf8)
  private static let version: UInt8 = 1
  private static let saltLength = 16
  private static let headerLength = 4 + 1 + 3 + saltLength
  private static let fileLength = headerLength + 32 + Sealer.overhead

  /// Makes a secret and its file; the folder must not hold one.
  static func create(
    in folder: PrivateFolder, passphrase: [UInt8], cost: PassphraseCost
  ) throws(KeyError) -> MasterSecret {
    guard !folder.contains(fileName) else { throw .storeExists(path: folder.path) }
    let master = MasterSecret(sealer: .random())
    guard try folder.write(master.file(under: passphrase, cost: cost), as: fileName) else {
      throw .storeExists(path: folder.path)
    }
    return master
  }

  /// Puts the secret under another passphrase: from then on the old one opens nothing but old copies of the file.
  func move(to passphrase: [UInt8], in folder: PrivateFolder, cost: PassphraseCost) throws(KeyError) {
    try folder.replace(Self.fileName, with: file(under: passphrase, cost: cost))
  }

  private func file(under passphrase: [UInt8], cost: PassphraseCost) throws(KeyError) -> [UInt8] {
    guard passphrase.count >= Self.shortestPassphrase else {
      throw .weakPassphrase(minimumBytes: Self.shortestPassphrase)
    }
    var random = SystemRandomNumberGenerator()
    let salt = (0..<Self.saltLength).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    let header = Self.magic + [Self.version] + cost.bytes + salt
    let outer = try Self.outerSealer(passphrase, salt: salt, cost: cost)
    return header + outer.wrap(sealer, context: header)
  }

  static func open(in folder: PrivateFolder, passphrase: [UInt8]) throws(KeyError) -> MasterSecret {
    guard let file = try folder.read(fileName) else { throw .storeMissing(path: folder.path) }
    let path = folder.path(of: fileName)
    guard file.starts(with: magic) else { throw .notAKeyFile(path: path) }
    guard file.count > 4 else { throw .wrongLength(path: path) }
    guard file[4] == version else { throw .unsupportedFormat(path: path, version: file[4]) }
    guard file.count == fileLength else { throw .wrongLength(path: path) }
    guard let cost = PassphraseCost(log2N: file[5], blockSize: file[6], parallelism: file[7], bounded: ()) else {
      throw .damaged(path: path)
    }
    let header = [UInt8](file[..<headerLength])
    let outer = try outerSealer(passphrase, salt: [UInt8](header.suffix(saltLength)), cost: cost)
    do {
      return MasterSecret(sealer: try outer.unwrap([UInt8](file[headerLength...]), context: header))
    } catch {
      throw .wrongPassphrase
    }
  }

  private static func outerSealer(
    _ passphrase: [UInt8], salt: [UInt8], cost: PassphraseCost
  ) throws(KeyError) -> Sealer {
    do {
      return Sealer(key: try cost.key(from: passphrase, salt: salt))
    } catch {
      // scrypt fails when it cannot have its memory.
      throw .fileFailure(path: fileName, operation: "scrypt", errno: 0)
    }
  }
}
