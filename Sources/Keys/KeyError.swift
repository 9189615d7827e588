/// Why a key, a secret or a sealed text cannot be had. Never carries a secret or a part of one.
public enum KeyError: Error, Sendable, Hashable {
  /// A name outside the grammar of ``KeyName``.
  case badName(String)
  /// No key of this name in the store.
  case unknownKey(KeyName)
  /// A key of this name stands already; a key is never replaced.
  case keyExists(KeyName)
  /// There is a file of this key, and the register knows no such key: its creation was cut short, or the register was
  /// put back from an older copy.
  case unregisteredKey(KeyName)
  /// The private part of the key stands on the token, and the keys were opened without it.
  case tokenNeeded(KeyName)
  /// The holder of this key has another one of its name than the register knows.
  case otherKey(KeyName)
  /// The key signs with another algorithm than the call is for; the one that it has is named.
  case otherAlgorithm(KeyName, KeyAlgorithm)
  /// The holder of keys has no such algorithm.
  case unsupportedAlgorithm(KeyAlgorithm)
  /// The bytes are not the SubjectPublicKeyInfo of a key of a known algorithm.
  case notAPublicKey

  /// The key does not sign now: before its time, after it, or retired.
  case notActive(KeyName, KeyState)
  /// The key has a successor already.
  case hasSuccessor(KeyName, successor: KeyName)
  /// The key was retired before, and this is no graver reason nor an earlier time.
  case alreadyRetired(KeyName)
  /// No name follows this one in the grammar of ``KeyName``: name the successor.
  case noNextName(KeyName)
  /// Keys stand in the folder without the register of their lives.
  case registerMissing(path: String)

  /// A share of a passphrase, or a set of them, for this reason.
  case share(ShareFault)
  /// The store opens by this many confirmations of custodians, and not by a passphrase.
  case needsCustodians(Int)
  /// Fewer than two custodians, one named twice, a name that is empty, longer than 80 characters or not one line.
  case badCustodians
  /// The custodian of this name does not hold the share that came in that name.
  case notTheCustodian(String)

  /// A new passphrase is shorter than this many bytes.
  case weakPassphrase(minimumBytes: Int)
  /// The passphrase does not open the master secret (or that file was altered: no one can tell the two apart).
  case wrongPassphrase

  /// The folder already holds a store.
  case storeExists(path: String)
  /// No store in this folder.
  case storeMissing(path: String)
  /// Others than the owner may use the file or folder; `mode` is what was found, `allowed` what is asked.
  case laxMode(path: String, mode: UInt32, allowed: UInt32)
  /// The file or folder belongs to another user.
  case foreignOwner(path: String)
  /// The file is not one of ours, or a link or a folder stands in its place.
  case notAKeyFile(path: String)
  /// The file was written in a format that this version does not know.
  case unsupportedFormat(path: String, version: UInt8)
  /// The file ends too early or too late.
  case wrongLength(path: String)
  /// The file was altered, or it is the file of another key or of another store under this name.
  case damaged(path: String)
  /// The system refused an operation, such as `open` or `fsync`.
  case fileFailure(path: String, operation: String, errno: Int32)

  /// A sealed text that was altered, was sealed by another key or stands in another context.
  case unsealable
  /// A sealed text in a format that this version does not know.
  case unsupportedSeal(version: UInt8)
  /// The holder of the key could not sign.
  case signingFailed(KeyName)
  /// The token of PKCS#11 that holds the keys gives none, for this reason.
  case token(TokenFault)
}
