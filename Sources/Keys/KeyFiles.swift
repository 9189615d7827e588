/// Private keys in the files of a folder: `<name>.key`, one a key, sealed with the key's name as context.
///
/// A file is `TOGK`, then sealed one byte for its kind and ``PrivateKey/secret``. Kind 1 is a P-256 key from before
/// there was a register; the others are written beside one.
struct KeyFiles: Sendable {
  let folder: PrivateFolder
  let sealer: Sealer

  /// A key as it was found in its file.
  struct Found: Sendable {
    let key: PrivateKey
    /// Whether a register must know it.
    let isRegistered: Bool
  }

  private static let magic = [UInt8]("TOGK".utf8)
  private static let suffix = ".key"
  private static let unregistered: UInt8 = 1

  func path(of name: KeyName) -> String { folder.path(of: Self.fileName(of: name)) }

  /// Writes a new key; false when there is a file of this name.
  func write(_ key: PrivateKey, as name: KeyName) throws(KeyError) -> Bool {
    try folder.write(file(of: key, as: name), as: Self.fileName(of: name))
  }

  /// Writes a key from before there was a register as one that a register must know.
  func register(_ key: PrivateKey, as name: KeyName) throws(KeyError) {
    try folder.replace(Self.fileName(of: name), with: file(of: key, as: name))
  }

  func destroy(_ name: KeyName) throws(KeyError) {
    try folder.remove(Self.fileName(of: name))
  }

  /// All keys: one damaged file and there are none.
  func readAll() throws(KeyError) -> [KeyName: Found] {
    try readAll(in: folder.names())
  }

  /// The keys of a listing of the folder. Another process may have retired some since: what is gone is passed over.
  func readAll(in listing: [String]) throws(KeyError) -> [KeyName: Found] {
    var keys: [KeyName: Found] = [:]
    for file in listing where file.hasSuffix(Self.suffix) {
      guard let name = KeyName(rawValue: String(file.dropLast(Self.suffix.utf8.count))) else {
        throw .notAKeyFile(path: folder.path(of: file))
      }
      keys[name] = try read(name)
    }
    return keys
  }

  /// Nil when there is no such file.
  private func read(_ name: KeyName) throws(KeyError) -> Found? {
    let path = path(of: name)
    guard let bytes = try folder.read(Self.fileName(of: name)) else { return nil }
    guard bytes.starts(with: Self.magic) else { throw .notAKeyFile(path: path) }
    guard bytes.count > Self.magic.count + Sealer.overhead else { throw .wrongLength(path: path) }
    let plain: [UInt8]
    do {
      plain = try sealer.open([UInt8](bytes.dropFirst(Self.magic.count)), context: Self.context(of: name))
    } catch .unsupportedSeal(let version) {
      throw .unsupportedFormat(path: path, version: version)
    } catch {
      throw .damaged(path: path)
    }
    let kind = plain.first ?? 0
    guard let algorithm = kind == Self.unregistered ? .p256 : KeyAlgorithm(fileKind: kind) else {
      throw .unsupportedFormat(path: path, version: kind)
    }
    do {
      return Found(
        key: try PrivateKey(algorithm, secret: plain.dropFirst()), isRegistered: kind != Self.unregistered)
    } catch {
      throw .damaged(path: path)
    }
  }

  private func file(of key: PrivateKey, as name: KeyName) -> [UInt8] {
    Self.magic + sealer.seal([key.algorithm.fileKind] + key.secret, context: Self.context(of: name))
  }

  private static func fileName(of name: KeyName) -> String { name.rawValue + suffix }

  private static func context(of name: KeyName) -> [UInt8] { magic + name.rawValue.utf8 }
}

extension KeyAlgorithm {
  /// The byte in a key's file. Never given to another algorithm.
  fileprivate var fileKind: UInt8 {
    switch self {
    case .p256: 2
    case .p384: 3
    case .rsa3072: 4
    case .ed25519: 5
    case .mldsa65: 6
    }
  }

  fileprivate init?(fileKind: UInt8) {
    guard let algorithm = Self.allCases.first(where: { $0.fileKind == fileKind }) else { return nil }
    self = algorithm
  }
}
