/// Where a token of PKCS#11 is, and what opens it.
public struct PKCS11Token: Sendable {
  /// The absolute path of the module, the library that the maker of the token gives.
  public let module: String
  /// The label of the token (PKCS#11 2.40 §3.2), at most 32 bytes of UTF-8.
  public let label: String
  /// How many calls may be in the token at once, at least 1. A token that has fewer sessions is asked for no more.
  public let sessions: Int
  /// The PIN of the token's user, to log in again when the token was away.
  let pin: [UInt8]

  /// `pin` comes from where a secret may stand, such as a terminal without echo or a private file: never from the
  /// arguments of a command, which every user of the machine may read.
  public init(module: String, label: String, pin: [UInt8], sessions: Int = 8) {
    self.module = module
    self.label = label
    self.pin = pin
    self.sessions = max(1, sessions)
  }
}

extension PKCS11Token: CustomStringConvertible, CustomReflectable {
  /// Says nothing of the PIN, so that it does not end in a log.
  public var description: String { "PKCS11Token(\(label) in \(module))" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
