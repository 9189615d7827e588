import Crypto
import Glibc

/// A backup being written: beside its name until it is whole and on the disk, then under it.
final class BackupOutput {
  private let path: String
  private let partial: String
  private var file: Int32
  private var isNamed = false
  private var buffer: [UInt8] = []
  private var digest = SHA256()
  /// Bytes that were put into the file.
  private(set) var length = 0
  private static let capacity = 1 << 18

  /// The file is made with mode 0600. One that an interrupted backup left is written over; one of another user, who might
  /// read along, is refused with `EPERM`.
  init(path: String) throws(StoreError) {
    self.path = path
    partial = path + ".partial"
    file = open(partial, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    var code = file < 0 ? errno : 0
    if code == 0 { code = Self.claim(file) }
    guard code == 0 else {
      // What stands there is not ours to remove.
      isNamed = true
      throw .backup(.cannotOpen(path: partial, code: Int(code)))
    }
    buffer.reserveCapacity(Self.capacity)
  }

  /// Empties a file that is this user's, and lets nobody else read it. Returns `errno`, 0 when it is done.
  private static func claim(_ file: Int32) -> Int32 {
    var status = stat()
    guard fstat(file, &status) == 0 else { return errno }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else { return EPERM }
    return fchmod(file, 0o600) == 0 && ftruncate(file, 0) == 0 ? 0 : errno
  }

  /// Leaves nothing behind unless `finish` was reached.
  deinit {
    if file >= 0 { close(file) }
    if !isNamed { unlink(partial) }
  }

  func write(_ bytes: [UInt8]) throws(StoreError) {
    if buffer.count + bytes.count > Self.capacity { try flush() }
    if bytes.count > Self.capacity {
      try put(bytes)
    } else {
      buffer += bytes
    }
  }

  func write(number: Int) throws(StoreError) {
    var rest = UInt64(number)
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    try write(bytes + [UInt8(rest)])
  }

  func write(text: String) throws(StoreError) {
    try write(number: text.utf8.count)
    try write(Array(text.utf8))
  }

  func write(_ part: BackupFormat.Part) throws(StoreError) {
    try write([part.rawValue])
  }

  func write(_ value: SQLValue) throws(StoreError) {
    switch value {
    case .null:
      try write([BackupFormat.Kind.null.rawValue])
    case .integer(let integer):
      try write([BackupFormat.Kind.integer.rawValue])
      try write(word: UInt64(bitPattern: integer))
    case .real(let real):
      try write([BackupFormat.Kind.real.rawValue])
      try write(word: real.bitPattern)
    case .text(let text):
      try write([BackupFormat.Kind.text.rawValue])
      try write(text: text)
    case .blob(let blob):
      try write([BackupFormat.Kind.blob.rawValue])
      try write(number: blob.count)
      try write(blob)
    }
  }

  /// Writes the hash, waits for the disk, and gives the file its name.
  func finish() throws(StoreError) {
    try flush()
    buffer = Array(digest.finalize())
    try flush()
    guard fsync(file) == 0 else { throw failure }
    let closed = close(file)
    file = -1
    guard closed == 0, rename(partial, path) == 0 else { throw failure }
    isNamed = true
    try syncFolder()
  }

  private func write(word: UInt64) throws(StoreError) {
    try write(withUnsafeBytes(of: word.bigEndian) { Array($0) })
  }

  private func flush() throws(StoreError) {
    try put(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8]) throws(StoreError) {
    bytes.withUnsafeBytes { digest.update(bufferPointer: $0) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { raw in
        Glibc.write(file, raw.baseAddress.map { $0 + written }, raw.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure }
      written += count
      length += count
    }
  }

  /// The new name is durable with its folder.
  private func syncFolder() throws(StoreError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure }
  }

  private var failure: StoreError { .backup(.cannotWrite(code: Int(errno))) }
}
