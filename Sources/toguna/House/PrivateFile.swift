import Foundation
import Glibc

/// Files that only their owner reads.
enum PrivateFile {
  /// Writes a file with mode 0600, whatever stood there. Refuses a link, and a file of another user, who might read along.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    // Only a file can be cut short, and only one's own be given to oneself, but for the superuser, who takes it over.
    guard fchown(descriptor, geteuid(), getegid()) == 0, fchmod(descriptor, 0o600) == 0, ftruncate(descriptor, 0) == 0
    else { throw failure(path) }
    try file.write(contentsOf: Data(bytes))
    try file.synchronize()
  }

  /// A folder for such files. One that stands already keeps its mode.
  static func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard access(path, W_OK | X_OK) == 0 else { throw failure(path) }
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

  private static func failure(_ path: String) -> Refusal {
    Refusal("\(path) cannot be written: \(Wording.system(Int(errno)))")
  }
}
