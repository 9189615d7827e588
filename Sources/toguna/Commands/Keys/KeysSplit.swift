import ArgumentParser
import Foundation
import Keys

struct KeysSplit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Replace the passphrase of the keys by shares, of which any few custodians open them.",
    discussion: """
      A ceremony on a terminal. Each custodian in turn copies the share that is shown, the screen is cleared, and the share is \
      typed back; nothing changes before all were. Afterwards no passphrase opens these keys. A server cannot start from \
      keys under custodians: do this to a folder of the root's own.
      """)

  @OptionGroup var options: KeyOptions
  @Option(help: "How many of them open the keys: two at least.") var needed: Int
  @Option(parsing: .upToNextOption, help: "The custodians' names, in the order of their shares.") var custodian:
    [String]
  @Option(help: "Where to write the record of the ceremony.") var record: String

  func run() async throws {
    let keys = try options.open()
    let ceremony = try KeyCeremony(custodians: custodian, needed: needed)
    var given: [CustodianConfirmation] = []
    for (name, share) in zip(custodian, ceremony.shares) {
      Self.say("\(Self.clear)\(name): copy this, and press Enter.\n\n\(share.sheet)")
      guard readLine() != nil else { throw Refusal("the ceremony was cut short: nothing was changed") }
      Self.say("\(Self.clear)\(name): type your share, and an empty line after it.")
      given.append(CustodianConfirmation(custodian: name, share: try Self.readBack()))
    }
    let record = try ceremony.close(over: keys.store.files, readBack: given)
    try PrivateFile.write(Array(record.text.utf8), to: self.record)
    print("\(Self.clear)The keys open by any \(needed) of \(custodian.count) shares. The record is in \(self.record).")
  }

  /// Until it can be read: a slip is told, and nobody starts again from the beginning.
  private static func readBack() throws -> PassphraseShare {
    while true {
      var lines: [String] = []
      while let line = readLine(), !line.isEmpty { lines.append(line) }
      guard !lines.isEmpty else { throw Refusal("the ceremony was cut short: nothing was changed") }
      do throws(KeyError) {
        return try PassphraseShare(reading: lines.joined(separator: "\n"))
      } catch {
        say("\(error.words). Type it once more, and an empty line after it.")
      }
    }
  }

  /// At once, also where no terminal but a program listens.
  private static func say(_ text: String) {
    print(text)
    fflush(nil)
  }

  /// Clears the screen and what can be scrolled back to (ECMA-48 §8.3.39, xterm's 3 J).
  private static let clear = isatty(STDOUT_FILENO) == 1 ? "\u{1B}[2J\u{1B}[3J\u{1B}[H" : ""
}
