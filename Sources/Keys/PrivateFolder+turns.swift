import Glibc

extension PrivateFolder {
  /// Tells one writing of a file from the next without reading it.
  struct Stamp: Sendable, Hashable {
    let inode: UInt64
    let seconds: Int
    let nanoseconds: Int
    let size: Int
  }

  /// Nil when there is no such file.
  func stamp(of name: String) throws(KeyError) -> Stamp? {
    let path = path(of: name)
    var found = stat()
    guard lstat(path, &found) == 0 else {
      if errno == ENOENT { return nil }
      throw .fileFailure(path: path, operation: "stat", errno: errno)
    }
    return Stamp(
      inode: UInt64(found.st_ino), seconds: found.st_mtim.tv_sec, nanoseconds: found.st_mtim.tv_nsec,
      size: Int(found.st_size))
  }

  /// Runs `body` while no other thread or process runs one on this folder, and without what an earlier one was cut short
  /// of clearing away: that may be a second name of a private key.
  func exclusively<Result>(_ body: () throws(KeyError) -> Result) throws(KeyError) -> Result {
    let folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .fileFailure(path: path, operation: "open", errno: errno) }
    // Closing it ends the lock.
    defer { close(folder) }
    while flock(folder, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .fileFailure(path: path, operation: "flock", errno: errno) }
    }
    try sweep()
    return try body()
  }

  /// A name that no other writing has.
  static func nameAside(of name: String) -> String { ".\(name).\(UInt64.random(in: .min ... .max))" }

  /// Takes away every file that was written aside. None is in use in one's own turn.
  private func sweep() throws(KeyError) {
    for name in try entries() where name.hasPrefix(".") {
      let parts = name.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count > 1, let last = parts.last, UInt64(last) != nil else { continue }
      try remove(name)
    }
  }
}
