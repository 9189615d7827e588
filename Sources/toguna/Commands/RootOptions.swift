import ArgumentParser
import Foundation
import Keys

/// The options that bring the root's key, where it is kept in a folder of its own.
struct RootOptions: ParsableArguments {
  @Option(help: "The root's own folder of keys, such as on a medium that comes out of its safe for this.")
  var rootFolder: String?
  @Option(help: "A file with the passphrase of that folder.")
  var rootPassphraseFile: String?
  @Option(
    parsing: .upToNextOption,
    help: "For a root under custodians: files that hold a custodian's name on the first line and the share below it.")
  var rootShare: [String] = []
  @Option(help: "Where to write the record of what the custodians did. Default: standard error.")
  var record: String?

  func validate() throws {
    guard rootFolder == nil || (rootPassphraseFile == nil) == !rootShare.isEmpty else {
      throw ValidationError("With --root-folder, give either --root-passphrase-file or --root-share.")
    }
    guard rootFolder != nil || (rootPassphraseFile == nil && rootShare.isEmpty) else {
      throw ValidationError("Give --root-folder besides.")
    }
  }

  /// Nil where no folder was brought.
  func open() throws -> RootKeys? {
    guard let rootFolder else { return nil }
    if !rootShare.isEmpty {
      let control = try DualControl.open(at: rootFolder, confirmedBy: try rootShare.map(KeyOptions.confirmation))
      return RootKeys(store: control.store, control: control, record: record)
    }
    return RootKeys(
      store: try SoftwareKeyStore.open(at: rootFolder, passphrase: try passphrase()), control: nil, record: record)
  }

  /// The same; a folder that is not there yet, or empty, is made.
  func openOrMake() throws -> RootKeys? {
    guard let rootFolder, rootShare.isEmpty else { return try open() }
    let names = try? FileManager.default.contentsOfDirectory(atPath: rootFolder)
    guard names?.isEmpty ?? true else { return try open() }
    return RootKeys(
      store: try SoftwareKeyStore.create(at: rootFolder, passphrase: try passphrase()), control: nil, record: record)
  }

  private func passphrase() throws -> [UInt8] {
    guard let rootPassphraseFile else { throw ValidationError("Give --root-passphrase-file.") }
    return try PrivateFile.read(rootPassphraseFile)
  }
}
