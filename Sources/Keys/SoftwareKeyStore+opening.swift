public import Foundation

extension SoftwareKeyStore {
  /// Makes a store without keys in `path`, which is made too unless it is there and private. A passphrase has at least
  /// 8 bytes; throws ``KeyError/storeExists(path:)`` rather than replace a store. `clock` says which keys are active.
  @discardableResult
  public static func create(
    at path: String, passphrase: [UInt8], cost: PassphraseCost = .standard,
    clock: @escaping @Sendable () -> Date = { Date() }
  ) throws(KeyError) -> SoftwareKeyStore {
    let folder = try PrivateFolder.make(at: path)
    let master = try folder.exclusively { () throws(KeyError) in
      try MasterSecret.create(in: folder, passphrase: passphrase, cost: cost)
    }
    return try SoftwareKeyStore(folder: folder, master: master, clock: clock)
  }

  /// Opens a store and all of its keys: one damaged key file and nothing opens. Takes about a tenth of a second. Throws
  /// ``KeyError/needsCustodians(_:)`` for a store that opens by ``DualControl`` only.
  public static func open(
    at path: String, passphrase: [UInt8], clock: @escaping @Sendable () -> Date = { Date() }
  ) throws(KeyError) -> SoftwareKeyStore {
    let store = try opened(at: path, passphrase: passphrase, clock: clock)
    if let guardianship = try store.guardianship() { throw .needsCustodians(guardianship.needed) }
    return store
  }

  static func opened(
    at path: String, passphrase: [UInt8], clock: @escaping @Sendable () -> Date
  ) throws(KeyError) -> SoftwareKeyStore {
    let folder = try PrivateFolder.open(at: path)
    let master = try MasterSecret.open(in: folder, passphrase: passphrase)
    return try SoftwareKeyStore(folder: folder, master: master, clock: clock)
  }
}
