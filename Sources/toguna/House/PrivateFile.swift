import Foundation
import Glibc

/// Files that only their owner reads.
enum PrivateFile {
  /// Writes a file with mode 0600 in the place of what stood there: readers, and who comes after a crash, find the old or the
  /// new, whole. Durable when it returns. Refuses a link, what is no file, and a file of another user, but for the superuser.
  static func write(_ bytes: [UInt8], to path: String) throws {
    try check(path)
    let cut = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let folder = cut == path.startIndex ? "." : String(path[..<cut])
    let aside = "\(folder)/.\(path[cut...]).\(UInt64.random(in: .min ... .max))"
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      // The umask may have narrowed the mode.
      guard fchmod(descriptor, 0o600) == 0 else { throw failure(path) }
      try file.write(contentsOf: Data(bytes))
      try file.synchronize()
      guard rename(aside, path) == 0 else { throw failure(path) }
    } catch {
      unlink(aside)
      throw error
    }
    try flush(folder, after: path)
  }

  /// Only a file of one's own is replaced.
  private static func check(_ path: String) throws {
    // Of a link itself; nil where nothing stands.
    guard let found = try? FileManager.default.attributesOfItem(atPath: path) else { return }
    guard found[.type] as? FileAttributeType == .typeRegular else {
      throw Refusal("\(path) cannot be written: it is a link, or no file")
    }
    guard found[.ownerAccountID] as? UInt == UInt(geteuid()) || geteuid() == 0 else {
      throw Refusal("\(path) cannot be written: it belongs to another user")
    }
  }

  /// Makes the folder's new entry durable.
  private static func flush(_ folder: String, after path: String) throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
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
