import CPKCS11
import Dispatch
import Synchronization

/// A token that is open: logged in to, with sessions for several calls at once. The last reference to it closes it.
final class TokenConnection: Sendable {
  let pin: TokenPIN
  private let module: PKCS11Module
  private let slot: CK_SLOT_ID
  private let mechanisms: Set<CK_MECHANISM_TYPE>

  /// Never used for a call: a login ends with the last session, and this one is there from the first to the last.
  private let anchor: TokenSession
  /// Holds back calls for which the token has no session left.
  private let seats: DispatchSemaphore

  /// Guards the sessions that no call uses.
  private let idle = Mutex<[TokenSession]>([])
  /// Guards the keys that were found so far.
  private let keys = Mutex<[KeyName: TokenKey]>([:])

  init(_ token: PKCS11Token, _ pin: TokenPIN) throws(KeyError) {
    self.pin = pin
    module = try PKCS11Module(of: token)
    slot = try module.slot()
    mechanisms = try module.mechanisms(of: slot)
    seats = DispatchSemaphore(value: Self.seats(of: try module.information(on: slot), asked: token.sessions))
    anchor = try module.openSession(on: slot, writing: false)
    try anchor.login(pin)
  }

  /// Throws ``KeyError/unsupportedAlgorithm(_:)`` unless the token signs with `algorithm`, and makes keys of it where
  /// that is asked for.
  func mechanism(of algorithm: KeyAlgorithm, making: Bool = false) throws(KeyError) -> TokenMechanism {
    guard let mechanism = TokenMechanism(algorithm), mechanisms.contains(mechanism.signing),
      !making || mechanisms.contains(mechanism.generation)
    else { throw .unsupportedAlgorithm(algorithm) }
    return mechanism
  }

  /// Lends a session for one call. One in which a call failed is not used again, as the call may still be open in it.
  func withSession<Result>(_ body: (TokenSession) throws(KeyError) -> Result) throws(KeyError) -> Result {
    seats.wait()
    defer { seats.signal() }
    let session = try freeSession()
    do throws(KeyError) {
      let result = try body(session)
      idle.withLock { $0.append(session) }
      return result
    } catch {
      session.close()
      throw error
    }
  }

  /// Lends a session that may also change what the token holds.
  func withWritingSession<Result>(_ body: (TokenSession) throws(KeyError) -> Result) throws(KeyError) -> Result {
    let session = try module.openSession(on: slot, writing: true)
    defer { session.close() }
    return try body(session)
  }

  /// The key of this name, which the token is asked for once.
  func key(_ name: KeyName, in session: TokenSession) throws(KeyError) -> TokenKey {
    if let key = keys.withLock({ $0[name] }) { return key }
    let key = try TokenKey(name, on: self, in: session)
    keys.withLock { $0[name] = key }
    return key
  }

  func forget(_ name: KeyName) {
    keys.withLock { $0[name] = nil }
  }

  private func freeSession() throws(KeyError) -> TokenSession {
    if let session = idle.withLock({ $0.popLast() }) { return session }
    return try module.openSession(on: slot, writing: false)
  }

  /// The anchor and a writing session stand beside the sessions that are lent.
  private static func seats(of info: CK_TOKEN_INFO, asked: Int) -> Int {
    let most = info.ulMaxSessionCount
    guard most != CK_ULONG(CK_EFFECTIVELY_INFINITE), most != .max else { return asked }
    return max(1, min(asked, Int(clamping: most) - 2))
  }
}
