public import Crypto

/// The keys of a State under one register of lives, wherever their private parts stand: in the folder of the register, on
/// a token of PKCS#11, or in a folder that is kept apart, as the root's should be.
///
/// A key signs while the register says that it is active, and only if its holder has the very key that the register
/// knows: who writes on the token, or brings another folder, changes nothing. What is not in the register does not sign.
public struct KeyRing: KeyStore {
  /// The folder of the register, and of the secrets under which data is sealed.
  public let files: SoftwareKeyStore
  /// Nil where no key stands on a token.
  public let token: PKCS11KeyStore?
  /// The folder that was kept apart, while it is here: it signs for keys that the folder of the register lacks.
  public let apart: SoftwareKeyStore?

  public init(files: SoftwareKeyStore, token: PKCS11KeyStore? = nil, apart: SoftwareKeyStore? = nil) {
    self.files = files
    self.token = token
    self.apart = apart
  }

  /// The symmetric secret of this name, see ``SoftwareKeyStore/secret(_:)``.
  public func secret(_ name: String) throws(KeyError) -> Sealer { try files.secret(name) }

  public func names() throws(KeyError) -> [KeyName] {
    var names = Set(try files.names())
    for name in try (token?.names() ?? []) + (apart?.names() ?? []) {
      guard let record = try files.register().record(of: name), record.retirement == nil else { continue }
      names.insert(name)
    }
    return names.sorted()
  }

  public func publicKey(of name: KeyName) throws(KeyError) -> P256.Signing.PublicKey { try files.publicKey(of: name) }

  public func subjectPublicKey(of name: KeyName) throws(KeyError) -> SubjectPublicKey {
    try files.subjectPublicKey(of: name)
  }

  public func sign(_ message: [UInt8], with name: KeyName) throws(KeyError) -> P256.Signing.ECDSASignature {
    switch try files.activeKey(name) {
    case .here(let key): try key.plainSignature(for: message, named: name)
    case .elsewhere(let record): try holder(of: record).sign(message, with: name)
    }
  }

  public func signature(for message: [UInt8], with name: KeyName) throws(KeyError) -> [UInt8] {
    switch try files.activeKey(name) {
    case .here(let key): try key.signature(for: message, named: name)
    case .elsewhere(let record): try holder(of: record).signature(for: message, with: name)
    }
  }

  /// Who has the private part of a key that is not in the folder of the register.
  private func holder(of record: KeyRecord) throws(KeyError) -> any KeyStore {
    let holder: any KeyStore
    switch record.place {
    case .token:
      guard let token else { throw .tokenNeeded(record.name) }
      holder = token
    case .file:
      guard let apart else { throw .unknownKey(record.name) }
      holder = apart
    }
    guard try holder.subjectPublicKey(of: record.name) == record.publicKey else { throw .otherKey(record.name) }
    return holder
  }
}
