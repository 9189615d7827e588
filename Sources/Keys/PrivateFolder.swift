import Glibc

/// A folder that its owner alone may read and write (0700), with files of mode 0600 in it.
///
/// A file is either there whole or not there: it is written aside, flushed, then linked under its name. All writing stands
/// in ``exclusively(_:)``.
struct PrivateFolder: Sendable {
  let path: String

  private static let folderMode: mode_t = 0o700
  private static let fileMode: mode_t = 0o600

  /// Longest file that ``read(_:limit:)`` takes unless told: twice what an RSA key needs.
  private static let limit = 4096

  /// Makes the folder; one that stands already is taken if it is private.
  static func make(at path: String) throws(KeyError) -> PrivateFolder {
    if mkdir(path, folderMode) != 0, errno != EEXIST {
      throw .fileFailure(path: path, operation: "mkdir", errno: errno)
    }
    return try open(at: path)
  }

  static func open(at path: String) throws(KeyError) -> PrivateFolder {
    var found = stat()
    guard lstat(path, &found) == 0 else {
      if errno == ENOENT { throw .storeMissing(path: path) }
      throw .fileFailure(path: path, operation: "stat", errno: errno)
    }
    guard found.st_mode & S_IFMT == S_IFDIR else { throw .storeMissing(path: path) }
    try check(found, at: path, allowed: folderMode)
    return PrivateFolder(path: path)
  }

  func path(of name: String) -> String { "\(path)/\(name)" }

  func contains(_ name: String) -> Bool {
    access(path(of: name), F_OK) == 0
  }

  /// Names of the files, without those that are being written.
  func names() throws(KeyError) -> [String] {
    try entries().filter { !$0.hasPrefix(".") }
  }

  func entries() throws(KeyError) -> [String] {
    guard let folder = opendir(path) else { throw .fileFailure(path: path, operation: "opendir", errno: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      names.append(name)
    }
    return names
  }

  /// The whole file, or nil when there is none. One that is longer than `limit` bytes is not ours.
  func read(_ name: String, limit: Int = Self.limit) throws(KeyError) -> [UInt8]? {
    let path = path(of: name)
    let file = Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else {
      switch errno {
      case ENOENT: return nil
      case ELOOP: throw .notAKeyFile(path: path)
      default: throw .fileFailure(path: path, operation: "open", errno: errno)
      }
    }
    defer { close(file) }
    var found = stat()
    guard fstat(file, &found) == 0 else { throw .fileFailure(path: path, operation: "stat", errno: errno) }
    guard found.st_mode & S_IFMT == S_IFREG, found.st_size <= limit else { throw .notAKeyFile(path: path) }
    try Self.check(found, at: path, allowed: Self.fileMode)

    var bytes = [UInt8](repeating: 0, count: Int(found.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(file, $0.baseAddress?.advanced(by: filled), $0.count - filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .fileFailure(path: path, operation: "read", errno: errno)
      }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Writes a new file, durable when it returns; false when one of this name stands already, which stays as it is.
  func write(_ bytes: [UInt8], as name: String) throws(KeyError) -> Bool {
    let path = path(of: name)
    let aside = try writeAside(bytes, for: name)
    defer { unlink(aside) }
    // Unlike `rename`, `link` never replaces a file, not even one that another process wrote just now.
    if link(aside, path) != 0 {
      if errno == EEXIST { return false }
      throw .fileFailure(path: path, operation: "link", errno: errno)
    }
    try flush()
    return true
  }

  /// Writes a file over the one of this name if there is one: readers see the old or the new, whole. Durable when it
  /// returns.
  func replace(_ name: String, with bytes: [UInt8]) throws(KeyError) {
    let path = path(of: name)
    let aside = try writeAside(bytes, for: name)
    guard rename(aside, path) == 0 else {
      let reason = errno
      unlink(aside)
      throw .fileFailure(path: path, operation: "rename", errno: reason)
    }
    try flush()
  }

  /// Takes a file away, for good when it returns; one that is not there is no error.
  func remove(_ name: String) throws(KeyError) {
    let path = path(of: name)
    if unlink(path) != 0 {
      if errno == ENOENT { return }
      throw .fileFailure(path: path, operation: "unlink", errno: errno)
    }
    try flush()
  }

  /// The path of a flushed file that no reader looks at yet.
  private func writeAside(_ bytes: [UInt8], for name: String) throws(KeyError) -> String {
    let aside = path(of: Self.nameAside(of: name))
    let file = Glibc.open(aside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, Self.fileMode)
    guard file >= 0 else { throw .fileFailure(path: aside, operation: "open", errno: errno) }
    defer { close(file) }
    do throws(KeyError) {
      var written = 0
      while written < bytes.count {
        let count = bytes.withUnsafeBytes {
          Glibc.write(file, $0.baseAddress?.advanced(by: written), bytes.count - written)
        }
        if count < 0 {
          if errno == EINTR { continue }
          throw .fileFailure(path: aside, operation: "write", errno: errno)
        }
        written += count
      }
      // The umask may only have narrowed the mode that `open` asked for.
      guard fchmod(file, Self.fileMode) == 0, fsync(file) == 0 else {
        throw .fileFailure(path: aside, operation: "fsync", errno: errno)
      }
    } catch {
      unlink(aside)
      throw error
    }
    return aside
  }

  private func flush() throws(KeyError) {
    let folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .fileFailure(path: path, operation: "open", errno: errno) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw .fileFailure(path: path, operation: "fsync", errno: errno) }
  }

  private static func check(_ found: stat, at path: String, allowed: mode_t) throws(KeyError) {
    guard found.st_uid == geteuid() else { throw .foreignOwner(path: path) }
    let mode = found.st_mode & 0o7777
    guard mode & ~allowed == 0 else { throw .laxMode(path: path, mode: mode, allowed: allowed) }
  }
}
