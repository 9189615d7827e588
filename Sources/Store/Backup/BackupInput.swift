import Crypto
import Glibc

/// A backup being read. Every length is checked against what is left of the file before memory is taken for it.
final class BackupInput {
  private let file: Int32
  private let length: Int
  private var buffer: [UInt8] = []
  private var position = 0
  /// Bytes of the file that are in the buffer, or were.
  private var fetched = 0
  private static let capacity = 1 << 18

  init(path: String) throws(StoreError) {
    file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .backup(.cannotOpen(path: path, code: Int(errno))) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .backup(.notABackup) }
    length = Int(status.st_size) - BackupFormat.hashLength
  }

  deinit { close(file) }

  /// Bytes left before the hash.
  var remaining: Int { length - offset }
  /// Bytes that were read.
  var offset: Int { fetched - (buffer.count - position) }

  /// Reads the whole file and compares its hash with the one at its end; then goes back to the beginning.
  func verify() throws(StoreError) {
    guard length >= BackupFormat.magic.count else { throw .backup(.notABackup) }
    guard try bytes(BackupFormat.magic.count) == BackupFormat.magic else { throw .backup(.notABackup) }
    try rewind()
    var digest = SHA256()
    while remaining > 0 {
      let chunk = try bytes(min(remaining, Self.capacity))
      chunk.withUnsafeBytes { digest.update(bufferPointer: $0) }
    }
    let found = try fetch(BackupFormat.hashLength)
    guard found == Array(digest.finalize()) else { throw .backup(.damaged) }
    try rewind()
  }

  func bytes(_ count: Int) throws(StoreError) -> [UInt8] {
    guard count <= remaining else { throw malformed }
    let end = position + count
    if end <= buffer.count {
      defer { position = end }
      return Array(buffer[position..<end])
    }
    var bytes = Array(buffer[position...])
    buffer = []
    position = 0
    let missing = count - bytes.count
    if missing >= Self.capacity {
      let rest = try fetch(missing)
      fetched += missing
      return bytes + rest
    }
    let ahead = min(Self.capacity, length - fetched)
    buffer = try fetch(ahead)
    fetched += ahead
    bytes += buffer[..<missing]
    position = missing
    return bytes
  }

  func number() throws(StoreError) -> Int {
    var number = 0
    for shift in stride(from: 0, to: 56, by: 7) {
      let byte = try self.byte()
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw malformed
  }

  func text() throws(StoreError) -> String {
    guard let text = String(validating: try bytes(number()), as: UTF8.self) else { throw malformed }
    return text
  }

  func part() throws(StoreError) -> BackupFormat.Part {
    guard let part = BackupFormat.Part(rawValue: try byte()) else { throw malformed }
    return part
  }

  func value() throws(StoreError) -> SQLValue {
    guard let kind = BackupFormat.Kind(rawValue: try byte()) else { throw malformed }
    switch kind {
    case .null: return .null
    case .integer: return .integer(Int64(bitPattern: try word()))
    case .real: return .real(Double(bitPattern: try word()))
    case .text: return .text(try text())
    case .blob: return .blob(try bytes(number()))
    }
  }

  var malformed: StoreError { .backup(.malformed(offset: offset)) }

  private func byte() throws(StoreError) -> UInt8 {
    if position < buffer.count {
      defer { position += 1 }
      return buffer[position]
    }
    return try bytes(1)[0]
  }

  private func word() throws(StoreError) -> UInt64 {
    var word: UInt64 = 0
    for byte in try bytes(8) { word = word << 8 | UInt64(byte) }
    return word
  }

  private func rewind() throws(StoreError) {
    guard lseek(file, 0, SEEK_SET) == 0 else { throw .backup(.cannotRead(code: Int(errno))) }
    buffer = []
    position = 0
    fetched = 0
  }

  private func fetch(_ count: Int) throws(StoreError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { raw in read(file, raw.baseAddress.map { $0 + filled }, count - filled) }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw .backup(.cannotRead(code: Int(errno))) }
      guard got > 0 else { throw .backup(.damaged) }
      filled += got
    }
    return bytes
  }
}
