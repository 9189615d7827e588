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

  /// Runs `body` while no other thread or process runs one on this folder.
  func exclusively<Result>(_ body: () throws(KeyError) -> Result) throws(KeyError) -> Result {
    let folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .fileFailure(path: path, operation: "open", errno: errno) }
    // Closing it ends the lock.
    defer { close(folder) }
    while flock(folder, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .fileFailure(path: path, operation: "flock", errno: errno) }
    }
    return try body()
  }
}
