public import Crypto
import Foundation
import Synchronization

/// Keys kept in files: one file a key, sealed under a master secret that a passphrase opens, beside a register of their
/// lives.
///
/// The folder holds `master.sealed`, `register.sealed` and `<name>.key`, all of mode 0600 in a folder of mode 0700; laxer
/// ones are refused. Keys live unsealed in the memory of the process and nowhere else. A key signs while the register
/// says that it is active, and what another process writes there counts from the next signature on. A key file may be
/// taken off the machine: the register keeps its public key, and the key signs again once it is back and the store is
/// opened anew.
public final class SoftwareKeyStore: KeyStore {
  let master: MasterSecret
  let folder: PrivateFolder
  private let files: KeyFiles
  private let registerFile: RegisterFile
  private let clock: @Sendable () -> Date

  /// Guards what was read or written so far. Taken inside of the folder's turn, never around it.
  private let holding: Mutex<KeyHolding>

  init(
    folder: PrivateFolder, master: MasterSecret, clock: @escaping @Sendable () -> Date
  ) throws(KeyError) {
    self.folder = folder
    self.master = master
    self.clock = clock
    files = KeyFiles(folder: folder, sealer: master.sealer.derived("key files"))
    registerFile = RegisterFile(folder: folder, sealer: master.sealer.derived("key register"))
    holding = Mutex(try KeyHolding(files, registerFile))
  }

  /// The symmetric secret of this name (grammar of ``KeyName``), the same one in every run. No two names share one.
  public func secret(_ name: String) throws(KeyError) -> Sealer {
    guard KeyName(rawValue: name) != nil else { throw .badName(name) }
    return master.sealer.derived("secret \(name)")
  }

  public func create(_ name: KeyName) throws(KeyError) {
    try create(name, .p256)
  }

  public func create(_ name: KeyName, _ algorithm: KeyAlgorithm) throws(KeyError) {
    let now = time
    try add(name, algorithm) { (register, publicKey) throws(KeyError) in
      try register.add(name, publicKey, at: now)
    }
  }

  public func names() throws(KeyError) -> [KeyName] {
    try read { $0.keys.keys.sorted() }
  }

  public func publicKey(of name: KeyName) throws(KeyError) -> P256.Signing.PublicKey {
    let key = try subjectPublicKey(of: name)
    guard key.algorithm == .p256 else { throw .otherAlgorithm(name, key.algorithm) }
    do {
      return try P256.Signing.PublicKey(derRepresentation: key.der)
    } catch {
      throw .damaged(path: registerFile.path)
    }
  }

  public func subjectPublicKey(of name: KeyName) throws(KeyError) -> SubjectPublicKey {
    try record(of: name).publicKey
  }

  public func sign(_ message: [UInt8], with name: KeyName) throws(KeyError) -> P256.Signing.ECDSASignature {
    guard case .here(let key) = try activeKey(name) else { throw .unknownKey(name) }
    return try key.plainSignature(for: message, named: name)
  }

  public func signature(for message: [UInt8], with name: KeyName) throws(KeyError) -> [UInt8] {
    guard case .here(let key) = try activeKey(name) else { throw .unknownKey(name) }
    return try key.signature(for: message, named: name)
  }
}

extension SoftwareKeyStore {
  /// Now, in whole seconds, as the register writes times.
  var time: Date { Date(timeIntervalSince1970: clock().timeIntervalSince1970.rounded(.down)) }

  func register() throws(KeyError) -> KeyRegister {
    try read { $0.register }
  }

  /// Makes a key and writes it down as `body` says; a key that is not written down leaves no file.
  func add(
    _ name: KeyName, _ algorithm: KeyAlgorithm,
    _ body: (inout KeyRegister, SubjectPublicKey) throws(KeyError) -> Void
  ) throws(KeyError) {
    let key: PrivateKey
    do {
      key = try PrivateKey(algorithm)
    } catch {
      throw .unsupportedAlgorithm(algorithm)
    }
    try change { (holding) throws(KeyError) in
      try body(&holding.register, key.publicKey)
      guard try files.write(key, as: name) else { throw .unregisteredKey(name) }
      do throws(KeyError) {
        try registerFile.write(holding.register)
      } catch {
        try files.destroy(name)
        throw error
      }
      holding.keys[name] = key
    }
  }

  /// Changes the register. What it then says is durable before a file follows it.
  func amend(_ body: (inout KeyRegister) throws(KeyError) -> Void) throws(KeyError) {
    try change { (holding) throws(KeyError) in
      try body(&holding.register)
      try registerFile.write(holding.register)
    }
  }

  /// Writes down a key that another holder makes; one that is not written down is unmade.
  func add(
    _ name: KeyName, makingIt make: () throws(KeyError) -> SubjectPublicKey, orElse unmake: () throws(KeyError) -> Void,
    body: (inout KeyRegister, SubjectPublicKey) throws(KeyError) -> Void
  ) throws(KeyError) {
    var isMade = false
    do throws(KeyError) {
      try amend { (register) throws(KeyError) in
        guard register.record(of: name) == nil else { throw .keyExists(name) }
        let publicKey = try make()
        isMade = true
        try body(&register, publicKey)
      }
    } catch {
      if isMade { try unmake() }
      throw error
    }
  }

  /// A key that the register says is active.
  enum ActiveKey: Sendable {
    case here(PrivateKey)
    /// Its private part is not in this folder.
    case elsewhere(KeyRecord)
  }

  func activeKey(_ name: KeyName) throws(KeyError) -> ActiveKey {
    let now = clock()
    return try read { (holding) throws(KeyError) in
      guard let record = holding.register.record(of: name) else { throw .unknownKey(name) }
      let state = record.state(at: now)
      guard state == .active else { throw .notActive(name, state) }
      return holding.keys[name].map(ActiveKey.here) ?? .elsewhere(record)
    }
  }

  private func read<Result: Sendable>(
    _ body: (KeyHolding) throws(KeyError) -> Result
  ) throws(KeyError) -> Result {
    try holding.withLock { (holding) throws(KeyError) -> Result in
      try refresh(&holding)
      return try body(holding)
    }
  }

  private func change(_ body: (inout KeyHolding) throws(KeyError) -> Void) throws(KeyError) {
    try folder.exclusively { () throws(KeyError) in
      try holding.withLock { (holding) throws(KeyError) in
        try refresh(&holding)
        // The register stands before any file that would miss it.
        if holding.stamp == nil { try registerFile.write(holding.register) }
        var next = holding
        try body(&next)
        next.stamp = try registerFile.stamp()
        holding = next
        try holding.settle(files)
      }
    }
  }

  /// Reads the folder again when another process has written its register.
  private func refresh(_ holding: inout KeyHolding) throws(KeyError) {
    guard try registerFile.stamp() != holding.stamp else { return }
    holding = try KeyHolding(files, registerFile)
  }
}
