import Foundation
import TestSupport

/// A program of the system that reads what this room wrote.
enum Peer {
  struct Failure: Error {
    let program: String
    let output: String
  }

  /// What the program prints when it is given these bytes as a file; `{file}` among the arguments stands for its path.
  @discardableResult
  static func run(_ program: String, _ arguments: [String], on bytes: [UInt8], ending: String = "pdf") throws -> String
  {
    let folder = try TemporaryFolder()
    let file = "file.\(ending)"
    try folder.write(bytes, as: file)
    return try run(
      program,
      arguments.map { $0.replacing("{file}", with: folder.path(file)).replacing("{folder}", with: folder.path) })
  }

  @discardableResult
  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    guard process.terminationStatus == 0 else { throw Failure(program: program, output: text) }
    return text
  }

  /// The text that `zbarimg` reads from the first page at 150 dots an inch.
  static func readCode(in pdf: [UInt8]) throws -> String {
    try run(
      "sh", ["-c", "pdftoppm -r 150 -png -f 1 -l 1 {file} {folder}/page && zbarimg -q --raw {folder}/page*.png"],
      on: pdf
    ).trimmingCharacters(in: .newlines)
  }
}
