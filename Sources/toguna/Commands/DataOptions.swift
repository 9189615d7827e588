import ArgumentParser
import Store

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

  /// Opens the State, does something with it, and closes it, whatever came of it.
  func inside<Value>(root: RootKeys? = nil, _ body: (House) async throws -> Value) async throws -> Value {
    let house = try await open(root: root)
    do {
      let value = try await body(house)
      await house.store.close()
      return value
    } catch {
      await house.store.close()
      throw error
    }
  }
}
