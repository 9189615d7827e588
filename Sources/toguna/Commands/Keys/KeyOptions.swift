import ArgumentParser
import Foundation
import Keys

/// The options that lead to a folder of keys: a State's own, or one that is kept apart, as the root's should be.
struct KeyOptions: ParsableArguments {
  @Option(help: "The State's data folder.") var data: String?
  @Option(help: "A folder of keys by itself, such as the root's on its own medium.") var keys: String?
  @Option(help: "A file with the passphrase of the keys. Default: the one in the data folder.")
  var passphraseFile: String?
  @Option(help: "A file with the PIN of the State's token, if it has one. Default: TOGUNA_TOKEN_PIN, or the terminal.")
  var pinFile: String?
  @Option(
    parsing: .upToNextOption,
    help: "For keys under custodians: files that hold a custodian's name on the first line and the share below it.")
  var share: [String] = []

  func validate() throws {
    guard (data == nil) != (keys == nil) else { throw ValidationError("Give either --data or --keys.") }
    guard keys == nil || passphraseFile != nil || !share.isEmpty else {
      throw ValidationError("With --keys, give --passphrase-file or --share.")
    }
  }

  var path: String { keys ?? DataFolder(data ?? "").keys }

  /// Opens the keys, and gives back what a record needs of those who opened them.
  func open() throws -> OpenKeys {
    if !share.isEmpty {
      let control = try DualControl.open(at: path, confirmedBy: try share.map(Self.confirmation))
      return OpenKeys(store: KeyRing(files: control.store), control: control)
    }
    let folder = DataFolder(data ?? "")
    let passphrase = try PrivateFile.read(passphraseFile ?? folder.passphrase)
    let files = try SoftwareKeyStore.open(at: path, passphrase: passphrase)
    guard data != nil else { return OpenKeys(store: KeyRing(files: files), control: nil) }
    let token = try Deployment.read(from: folder).token
    return OpenKeys(store: try StateKeys(folder: folder, pinFile: pinFile).open(files, token), control: nil)
  }

  /// A custodian's name, a line break, the share.
  static func confirmation(from file: String) throws -> CustodianConfirmation {
    let text = String(decoding: try PrivateFile.read(file), as: UTF8.self)
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard parts.count == 2 else { throw Refusal("\(file) holds no custodian's name with a share below it") }
    return CustodianConfirmation(
      custodian: parts[0].trimmingCharacters(in: .whitespaces), share: try PassphraseShare(reading: String(parts[1])))
  }
}
