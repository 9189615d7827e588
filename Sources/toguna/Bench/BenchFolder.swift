import Foundation
import Store

/// A State in a temporary folder, for one bench. It goes with the process, however that ends: what it holds are keys beside
/// their passphrase.
///
/// A shell makes the folder, and removes it when its standard input ends.
struct BenchFolder {
  let folder: DataFolder
  private let keeper = Process()
  private let input = Pipe()

  /// An interrupt from the terminal reaches the shell too, which has to outlive it.
  private static let script = """
    trap '' HUP INT TERM
    folder=$(mktemp -d "${TMPDIR:-/tmp}/toguna-bench-XXXXXX") || exit 1
    echo "$folder"
    while read -r line; do :; done
    rm -rf "$folder"
    """

  init() throws {
    let output = Pipe()
    keeper.executableURL = URL(filePath: "/bin/sh")
    keeper.arguments = ["-c", Self.script]
    keeper.standardInput = input
    keeper.standardOutput = output
    try keeper.run()
    var line: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != UInt8(ascii: "\n") {
      line.append(byte)
    }
    guard !line.isEmpty else { throw Refusal("no temporary folder can be made") }
    folder = DataFolder(String(decoding: line, as: UTF8.self))
  }

  /// Lets the body work with a State that has generated births and the demonstration's agents. The store is closed before
  /// the folder goes.
  static func measure(
    pack: String, births: Int, _ body: (House) async throws -> Figures
  ) async throws -> Figures {
    let place = try BenchFolder()
    defer { place.remove() }
    try await Founding(
      folder: place.folder, pack: pack, database: nil, address: "http://localhost:8080", kannel: nil,
      isDemonstration: true, passphraseFile: nil
    ).found()
    let house = try await House.open(place.folder)
    do {
      _ = try await Seeding(house: house).fill("births", count: births)
      try await DemoAgents(house: house).appoint()
      let figures = try await body(house)
      await house.store.close()
      return figures
    } catch {
      await house.store.close()
      throw error
    }
  }

  /// Returns when the folder is gone.
  private func remove() {
    try? input.fileHandleForWriting.close()
    keeper.waitUntilExit()
  }
}
