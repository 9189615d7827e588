/// Why a token of PKCS#11 does not do what a key is asked for. Never carries a PIN.
public enum TokenFault: Error, Sendable, Hashable {
  /// No file stands at this path, or the path is not absolute.
  case moduleMissing(path: String)
  /// The file is no module of PKCS#11 for this machine.
  case notAModule(path: String)
  /// The module does not start; `code` is its CKR value.
  case moduleFailed(path: String, code: UInt)

  /// No token of this label is in the reach of the module.
  case noSuchToken(label: String)
  /// Several tokens bear this label.
  case ambiguousToken(label: String)
  /// The token was taken away, or its session was lost again as soon as it was opened anew.
  case lost(label: String)
  /// The token takes no new key.
  case writeProtected(label: String)

  /// The PIN is not that of the token's user.
  case wrongPIN(label: String)
  /// Too many wrong PINs were given: the token's security officer sets a new one.
  case pinLocked(label: String)
  /// The PIN is too old: the token asks for a new one.
  case pinExpired(label: String)
  /// The token's user has no PIN yet.
  case pinNotSet(label: String)

  /// Several keys of the token bear this name.
  case ambiguousKey(KeyName)
  /// The private key stands on the token without its public key.
  case publicKeyMissing(KeyName)
  /// The public key of this name on the token is not that of the private key.
  case otherPublicKey(KeyName)
  /// The token would hand out the private key.
  case extractableKey(KeyName)

  /// The token refused a function for another reason, the CKR value `code` (PKCS#11 2.40 §5.1).
  case refused(function: String, code: UInt)
}
