import ArgumentParser

/// The options that lead to a State's data.
struct DataOptions: ParsableArguments {
  @Option(help: "The State's data folder.")
  var data: String

  @Option(help: "A file with the passphrase of the keys. Default: the one in the data folder.")
  var passphraseFile: String?

  var folder: DataFolder { DataFolder(data) }

  func open() async throws -> House {
    try await House.open(folder, passphraseFile: passphraseFile)
  }
}
