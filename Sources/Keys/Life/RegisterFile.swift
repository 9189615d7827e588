import Foundation

/// The file that keeps a ``KeyRegister``: `TOGR`, version, then JSON sealed under the store's master secret with what
/// precedes as its context.
///
/// Sealed and not signed: who may change it is who opens the store, the root's key is away on most days, and a list
/// should not need a key that the list itself may end. Nobody without the passphrase can alter it or make one. An older
/// copy put back opens, but gives no retired key back, since its private part is destroyed and not only marked. Taken
/// away, it is missed by every key file that was written beside it.
struct RegisterFile: Sendable {
  let folder: PrivateFolder
  let sealer: Sealer

  static let fileName = "register.sealed"

  private static let magic = [UInt8]("TOGR".utf8)
  private static let version: UInt8 = 1
  private static let header = magic + [version]
  /// Some three hundred records of the longest keys.
  private static let limit = 1 << 20

  var path: String { folder.path(of: Self.fileName) }

  func stamp() throws(KeyError) -> PrivateFolder.Stamp? {
    try folder.stamp(of: Self.fileName)
  }

  /// Nil when there is none.
  func read() throws(KeyError) -> KeyRegister? {
    guard let bytes = try folder.read(Self.fileName, limit: Self.limit) else { return nil }
    guard bytes.starts(with: Self.magic) else { throw .notAKeyFile(path: path) }
    guard bytes.count > Self.header.count else { throw .wrongLength(path: path) }
    let version = bytes[Self.magic.count]
    guard version == Self.version else { throw .unsupportedFormat(path: path, version: version) }
    do {
      let plain = try sealer.open([UInt8](bytes.dropFirst(Self.header.count)), context: Self.header)
      return try JSONDecoder().decode(KeyRegister.self, from: Data(plain))
    } catch {
      throw .damaged(path: path)
    }
  }

  func write(_ register: KeyRegister) throws(KeyError) {
    let plain: Data
    do {
      plain = try JSONEncoder().encode(register)
    } catch {
      throw .fileFailure(path: path, operation: "encode", errno: 0)
    }
    let bytes = Self.header + sealer.seal([UInt8](plain), context: Self.header)
    guard bytes.count <= Self.limit else { throw .wrongLength(path: path) }
    try folder.replace(Self.fileName, with: bytes)
  }
}
