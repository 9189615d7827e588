import Foundation
import Glibc

/// Files that only their owner reads.
enum PrivateFile {
  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw Refusal("\(path) cannot be written: \(String(cString: strerror(errno)))") }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try file.write(contentsOf: Data(bytes))
    try file.synchronize()
  }

  /// The bytes, without the line break at their end. Refuses a file that others may read.
  static func read(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path),
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    else { throw Refusal("\(path) cannot be read") }
    guard mode & 0o077 == 0 else { throw Refusal("\(path) may be read by others: chmod 600 it") }
    var bytes = [UInt8](data)
    while bytes.last == 0x0A || bytes.last == 0x0D { bytes.removeLast() }
    return bytes
  }
}
