import ArgumentParser

/// The options that lead to a State's data.
struct DataOptions: ParsableArguments {
  @Option(help: "The State's data folder.")
  var data: String

  @Option(help: "A file with the passphrase of the keys. Default: the one in the data folder.")
  var passphraseFile: String?

  @Option(help: "A file with the PIN of the State's token, if it has one. Default: TOGUNA_TOKEN_PIN, or the terminal.")
  var pinFile: String?

  var folder: DataFolder { DataFolder(data) }

  /// - Parameter root: the root's own folder of keys, where the command needs it.
  func open(root: RootKeys? = nil) async throws -> House {
    try await House.open(folder, passphraseFile: passphraseFile, pinFile: pinFile, root: root?.store)
  }
}
