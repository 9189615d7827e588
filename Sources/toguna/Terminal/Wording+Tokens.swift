import Keys

extension TokenFault: Worded {
  var words: String {
    switch self {
    case .moduleMissing(let path):
      "there is no PKCS#11 module at \(path): give the absolute path of the token's library"
    case .notAModule(let path): "\(path) is no PKCS#11 module for this machine"
    case .moduleFailed(let path, let code): "the PKCS#11 module \(path) does not start (\(Self.code(code)))"
    case .noSuchToken(let label): "no token is labelled \(label): put it in, or give the label that it has"
    case .ambiguousToken(let label): "several tokens are labelled \(label): leave one of them in"
    case .lost(let label): "the token \(label) was taken away or does not answer"
    case .writeProtected(let label): "the token \(label) is protected against new keys"
    case .wrongPIN(let label): "the PIN does not open the token \(label): start anew with the right one"
    case .pinLocked(let label): "the PIN of the token \(label) is locked: its security officer sets a new one"
    case .pinExpired(let label): "the PIN of the token \(label) has expired: set a new one with the token's own program"
    case .pinNotSet(let label): "the token \(label) has no user PIN yet: its security officer sets one"
    case .ambiguousKey(let name): "the token holds several keys \(name.rawValue): leave the right one"
    case .publicKeyMissing(let name): "the token holds the private key \(name.rawValue) without its public key"
    case .otherPublicKey(let name):
      "the public key \(name.rawValue) on the token is not that of the private key: do not use it, and find out who wrote it"
    case .extractableKey(let name):
      "the token would hand out the key \(name.rawValue): make one that never leaves it"
    case .refused(let function, let code): "the token refused \(function) (\(Self.code(code)))"
    }
  }

  /// The value as PKCS#11 writes it, so that it can be looked up.
  private static func code(_ code: UInt) -> String { "CKR 0x\(String(code, radix: 16, uppercase: true))" }
}
