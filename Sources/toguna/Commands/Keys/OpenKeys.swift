import Keys

/// Keys that were opened, by a passphrase or by custodians.
struct OpenKeys {
  let store: KeyRing
  let control: DualControl?

  /// Prints who was there and what they did, for the file; nothing where one person opened the keys.
  func report(_ act: String) throws {
    if let control { Terminal.write(try control.record(of: act).text) }
  }
}
