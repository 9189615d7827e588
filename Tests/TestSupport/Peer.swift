import Foundation

/// An independent program that checks what we made, run in a folder of its own.
public final class Peer {
  public let folder: TemporaryFolder

  public init() throws {
    folder = try TemporaryFolder()
  }

  public func write(_ bytes: some Sequence<UInt8>, as name: String) throws {
    try folder.write(bytes, as: name)
  }

  public func write(_ text: String, as name: String) throws {
    try folder.write(text.utf8, as: name)
  }

  public func read(_ name: String) throws -> [UInt8] {
    try folder.read(name)
  }

  /// Runs a program of the path to its end; gives its exit status, and output and errors together.
  @discardableResult
  public func run(_ command: String...) throws -> (status: Int32, output: String) {
    try run(command)
  }

  /// Runs a program of the path to its end; gives its exit status, and output and errors together.
  @discardableResult
  public func run(_ command: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(filePath: folder.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// Whether the path has a program of this name.
  public static func has(_ program: String) -> Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
  }
}
