import Foundation

/// The same work by pyHanko and OpenSSL, on the same core and in the same run: `scripts/bench-peers`.
struct TrustPeers {
  let folder: DataFolder
  let seconds: Int
  /// Where OpenSSL's responder listens.
  let port: Int

  /// What the peers need of ours: the PDF, our signature on it, and our root.
  func prepare(plain: [UInt8], signed: [UInt8], root: String) throws {
    try Data(plain).write(to: URL(filePath: "\(folder.path)/plain.pdf"))
    try Data(signed).write(to: URL(filePath: "\(folder.path)/signed.pdf"))
    try root.write(toFile: "\(folder.path)/root.pem", atomically: true, encoding: .utf8)
  }

  /// Figures by their keys, of those peers that are installed.
  func run() throws -> [String: Double] {
    let environment = URL(filePath: ".venv/bin/python")
    let process = Process()
    process.executableURL =
      FileManager.default.isExecutableFile(atPath: environment.path) ? environment : URL(filePath: "/usr/bin/python3")
    process.arguments = ["scripts/bench-peers", folder.path, String(seconds), String(port)]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0, let figures = try? JSONDecoder().decode([String: Double].self, from: output)
    else { throw Refusal("scripts/bench-peers did not measure") }
    return figures
  }
}
