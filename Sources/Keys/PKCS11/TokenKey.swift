import CPKCS11

/// A private key as it was found on a token, for as long as the token is open.
struct TokenKey: Sendable {
  let publicKey: SubjectPublicKey
  private let name: KeyName
  private let handle: CK_OBJECT_HANDLE
  private let mechanism: TokenMechanism
  /// The PIN, for a key that asks for it at each use (`CKA_ALWAYS_AUTHENTICATE`).
  private let pin: TokenPIN?

  /// What a key signs to show that a public key is its own.
  private static let proof = [UInt8]("toguna: this public key is of this private key".utf8)

  /// Finds a key and makes sure that it does not leave the token, and that the public key is its own: public objects
  /// may be written without a PIN.
  init(_ name: KeyName, on connection: TokenConnection, in session: TokenSession) throws(KeyError) {
    guard let handle = try Self.object(name, CKO_PRIVATE_KEY, in: session) else { throw .unknownKey(name) }
    guard try session.flag(CKA_SENSITIVE, of: handle), try !session.flag(CKA_EXTRACTABLE, of: handle) else {
      throw .token(.extractableKey(name))
    }
    guard let publicHandle = try Self.object(name, CKO_PUBLIC_KEY, in: session) else {
      throw .token(.publicKeyMissing(name))
    }
    publicKey = try SubjectPublicKey(publicHandle, in: session)
    mechanism = try connection.mechanism(of: publicKey.algorithm)
    pin = try session.flag(CKA_ALWAYS_AUTHENTICATE, of: handle) ? connection.pin : nil
    self.name = name
    self.handle = handle
    guard publicKey.isValidSignature(try signature(for: Self.proof, in: session), for: Self.proof) else {
      throw .token(.otherPublicKey(name))
    }
  }

  /// Makes a key, and leaves nothing of it when the token did not make it as it was asked to.
  static func create(
    _ name: KeyName, _ algorithm: KeyAlgorithm, on connection: TokenConnection, in session: TokenSession
  ) throws(KeyError) -> TokenKey {
    let mechanism = try connection.mechanism(of: algorithm, making: true)
    guard try object(name, CKO_PRIVATE_KEY, in: session) == nil,
      try object(name, CKO_PUBLIC_KEY, in: session) == nil
    else { throw .keyExists(name) }
    let pair = try session.makePair(
      mechanism.generation, publicKey: mechanism.publicTemplate(for: name),
      privateKey: mechanism.privateTemplate(for: name))
    do {
      return try TokenKey(name, on: connection, in: session)
    } catch {
      for object in pair { try? session.destroy(object) }
      // Another process has made one of this name at the same time.
      throw error == .token(.ambiguousKey(name)) ? .keyExists(name) : error
    }
  }

  /// Destroys every object of this name, the private ones first.
  static func destroy(_ name: KeyName, in session: TokenSession) throws(KeyError) {
    for kind in [CKO_PRIVATE_KEY, CKO_PUBLIC_KEY] {
      for object in try objects(name, kind, in: session, limit: 64) { try session.destroy(object) }
    }
  }

  /// The names of all keys that sign.
  static func names(in session: TokenSession) throws(KeyError) -> [KeyName] {
    let keys = try session.objects(
      [CKA_CLASS: .number(CKO_PRIVATE_KEY), CKA_TOKEN: .flag(true), CKA_SIGN: .flag(true)], limit: 4096)
    var names: Set<KeyName> = []
    for key in keys {
      let label = try session.bytes(CKA_LABEL, of: key)
      if let name = KeyName(rawValue: String(decoding: label, as: UTF8.self)) { names.insert(name) }
    }
    return names.sorted()
  }

  /// The signature as the token gives it.
  func rawSignature(for message: [UInt8], in session: TokenSession) throws(KeyError) -> [UInt8] {
    let signature = try session.signature(
      over: mechanism.input(for: message), with: handle, mechanism.signing, pin: pin,
      longest: mechanism.signatureLength)
    guard signature.count == mechanism.signatureLength else { throw .signingFailed(name) }
    return signature
  }

  /// The signature in the form of ``KeyAlgorithm``.
  func signature(for message: [UInt8], in session: TokenSession) throws(KeyError) -> [UInt8] {
    let raw = try rawSignature(for: message, in: session)
    do { return try mechanism.form(raw) } catch { throw .signingFailed(name) }
  }

  private static func object(
    _ name: KeyName, _ kind: CK_OBJECT_CLASS, in session: TokenSession
  ) throws(KeyError) -> CK_OBJECT_HANDLE? {
    let found = try objects(name, kind, in: session, limit: 2)
    guard found.count < 2 else { throw .token(.ambiguousKey(name)) }
    return found.first
  }

  private static func objects(
    _ name: KeyName, _ kind: CK_OBJECT_CLASS, in session: TokenSession, limit: Int
  ) throws(KeyError) -> [CK_OBJECT_HANDLE] {
    let label = [UInt8](name.rawValue.utf8)
    return try session.objects(
      [CKA_CLASS: .number(kind), CKA_TOKEN: .flag(true), CKA_LABEL: .bytes(label)], limit: limit)
  }
}
