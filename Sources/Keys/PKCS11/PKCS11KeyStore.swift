public import Crypto
import Synchronization

/// Keys kept on a token of PKCS#11, such as a hardware security module: they are made there, sign there and never leave.
///
/// A key is a pair of objects whose `CKA_LABEL` is the ``KeyName``. What comes from elsewhere is held to the same: a
/// private key that the token would hand out does not sign, nor does one beside the public key of another. Calls may
/// come from any thread; as many as ``PKCS11Token/sessions`` are in the token at once, and the others wait. The store
/// logs in when it is made. A token that was away is opened anew, once in a call; a PIN that it turns down is not given
/// a second time, since that may lock the token.
public final class PKCS11KeyStore: KeyStore {
  private struct Opening {
    /// Nil when the token could not be opened anew: the next call tries.
    var connection: TokenConnection?
    /// Tells one opening from the next.
    var number = 0
  }

  private let token: PKCS11Token

  private let pin: TokenPIN

  /// Guards the connection. Held while the token is opened: the calls that wait for it need it open.
  private let opening: Mutex<Opening>
  /// Held while a key is made, so that two threads do not make one of the same name: a token allows it.
  private let creation = Mutex<Void>(())

  /// Opens the token. Throws ``KeyError/token(_:)`` with what is wrong: the module, the token or the PIN.
  ///
  /// Another holder in this process that has logged in to the same token before vouches for the PIN: the token does not
  /// look at it again.
  public init(_ token: PKCS11Token) throws(KeyError) {
    self.token = token
    pin = TokenPIN(token.pin)
    opening = Mutex(Opening(connection: try TokenConnection(token, pin)))
  }

  public func create(_ name: KeyName) throws(KeyError) {
    try create(name, .p256)
  }

  /// Makes a key as the protocol says. Two processes that make a key of one name at the same moment may both be refused.
  public func create(_ name: KeyName, _ algorithm: KeyAlgorithm) throws(KeyError) {
    try creation.withLock { _ throws(KeyError) in
      try use { (connection) throws(KeyError) in
        try connection.withWritingSession { (session) throws(KeyError) in
          _ = try TokenKey.create(name, algorithm, on: connection, in: session)
        }
      }
    }
  }

  /// Destroys both parts of a key for good; where there is none of this name, nothing is done.
  func destroy(_ name: KeyName) throws(KeyError) {
    try creation.withLock { _ throws(KeyError) in
      try use { (connection) throws(KeyError) in
        try connection.withWritingSession { (session) throws(KeyError) in
          try TokenKey.destroy(name, in: session)
        }
        connection.forget(name)
      }
    }
  }

  public func names() throws(KeyError) -> [KeyName] {
    try use { (connection) throws(KeyError) in
      try connection.withSession { (session) throws(KeyError) in
        try TokenKey.names(in: session)
      }
    }
  }

  public func publicKey(of name: KeyName) throws(KeyError) -> P256.Signing.PublicKey {
    let key = try subjectPublicKey(of: name)
    guard key.algorithm == .p256 else { throw .otherAlgorithm(name, key.algorithm) }
    do { return try P256.Signing.PublicKey(derRepresentation: key.der) } catch { throw .notAPublicKey }
  }

  public func subjectPublicKey(of name: KeyName) throws(KeyError) -> SubjectPublicKey {
    try withKey(name) { (key, _) in key.publicKey }
  }

  public func sign(_ message: [UInt8], with name: KeyName) throws(KeyError) -> P256.Signing.ECDSASignature {
    let raw = try withKey(name) { (key, session) throws(KeyError) in
      guard key.publicKey.algorithm == .p256 else { throw .otherAlgorithm(name, key.publicKey.algorithm) }
      return try key.rawSignature(for: message, in: session)
    }
    do { return try P256.Signing.ECDSASignature(rawRepresentation: raw) } catch { throw .signingFailed(name) }
  }

  public func signature(for message: [UInt8], with name: KeyName) throws(KeyError) -> [UInt8] {
    try withKey(name) { (key, session) throws(KeyError) in
      try key.signature(for: message, in: session)
    }
  }
}

extension PKCS11KeyStore {
  private func withKey<Result>(
    _ name: KeyName, _ body: (TokenKey, TokenSession) throws(KeyError) -> Result
  ) throws(KeyError) -> Result {
    try use { (connection) throws(KeyError) in
      try connection.withSession { (session) throws(KeyError) in
        try body(try connection.key(name, in: session), session)
      }
    }
  }

  /// Does something with the token, and once more when the token has to be opened anew for it.
  private func use<Result>(_ body: (TokenConnection) throws(KeyError) -> Result) throws(KeyError) -> Result {
    var lost: Int?
    do {
      // The connection ends with this scope: a token that is opened anew should be closed before, by its last user.
      let connection: TokenConnection
      (connection, lost) = try opened()
      return try body(connection)
    } catch {
      guard error.isLossOfToken else { throw error }
    }
    do {
      return try body(try opened(after: lost).connection)
    } catch {
      throw error.isLossOfToken ? .token(.lost(label: token.label)) : error
    }
  }

  /// The connection and its number, opened anew if there is none or if it is the one of the number `lost`.
  private func opened(after lost: Int? = nil) throws(KeyError) -> (connection: TokenConnection, number: Int) {
    try opening.withLock { (opening: inout Opening) throws(KeyError) -> (connection: TokenConnection, number: Int) in
      if opening.number != lost, let connection = opening.connection { return (connection, opening.number) }
      opening.connection = nil
      let connection = try TokenConnection(token, pin)
      opening = Opening(connection: connection, number: opening.number + 1)
      return (connection, opening.number)
    }
  }
}
