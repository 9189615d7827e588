import Keys

/// The root's own folder of keys, opened for one command.
struct RootKeys {
  let store: SoftwareKeyStore
  /// Who opened it, when custodians did.
  let control: DualControl?
  /// Where the record of what was done goes; standard error when nil.
  let record: String?

  /// Writes down what was done with the root's key, when custodians opened it.
  func report(_ act: String) throws {
    guard let control else { return }
    let text = try control.record(of: act).text
    if let record { try PrivateFile.write(Array(text.utf8), to: record) } else { Terminal.write(text) }
  }
}
