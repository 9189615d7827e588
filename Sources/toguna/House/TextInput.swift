import Foundation

/// Text that must not stand among a command's arguments, which every process may read: a file's, or standard input's.
enum TextInput {
  /// In bytes.
  private static let largest = 1 << 20

  /// - Parameter path: `-` for standard input.
  static func read(_ path: String) throws -> String {
    let file = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    guard let file, let data = try? read(file) else { throw Refusal("\(path) cannot be read") }
    guard data.count <= largest else { throw Refusal("\(path) has more than \(largest) bytes") }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Refusal("\(path) is not UTF-8: save it as such")
    }
    return text
  }

  /// What a pipe gives comes in parts.
  private static func read(_ file: FileHandle) throws -> Data {
    var data = Data()
    while data.count <= largest, let part = try file.read(upToCount: largest + 1 - data.count), !part.isEmpty {
      data += part
    }
    return data
  }
}
