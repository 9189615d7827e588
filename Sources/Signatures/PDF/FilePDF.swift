import Glibc

/// A PDF in a file, of which windows are read.
///
/// A copy keeps the length that the file had: what is appended through another one does not change what it reads. The
/// file is closed with the last copy.
package struct FilePDF: PDFTarget {
  package private(set) var count: Int
  private let handle: Handle

  private final class Handle: Sendable {
    let descriptor: CInt

    init(_ descriptor: CInt) { self.descriptor = descriptor }

    deinit { close(descriptor) }
  }

  /// Opens a file to read it. Throws ``SignatureError/unreadable(file:)``.
  package init(reading path: String) throws(SignatureError) {
    try self.init(path, O_RDONLY)
  }

  /// Makes a file that is not there yet, readable by its owner alone, to be written and read.
  init(creating path: String) throws(SignatureError) {
    try self.init(path, O_RDWR | O_CREAT | O_EXCL)
  }

  private init(_ path: String, _ flags: CInt) throws(SignatureError) {
    let descriptor = open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unreadable(file: path) }
    handle = Handle(descriptor)
    // Folders refuse to be read, and what is no file has no end.
    var byte: UInt8 = 0
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= 0, pread(descriptor, &byte, 1, 0) >= 0 else { throw .unreadable(file: path) }
    count = end
  }

  package func text(_ range: Range<Int>) throws(PDFFault) -> PDFText {
    var fault: CInt?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      while filled < range.count {
        let more = pread(
          handle.descriptor, buffer.baseAddress.map { $0 + filled }, range.count - filled,
          range.lowerBound + filled)
        if more < 0, errno == EINTR { continue }
        guard more > 0 else {
          // A file that ends early was cut since it was opened.
          fault = more < 0 ? errno : EIO
          return
        }
        filled += more
      }
    }
    if let fault { throw .inputOutput(code: fault) }
    return PDFText(bytes, base: range.lowerBound)
  }

  mutating func append(_ bytes: [UInt8]) throws(PDFFault) {
    let result = bytes.withUnsafeBytes { all -> Result<Void, PDFFault> in
      do throws(PDFFault) { return .success(try append(all)) } catch { return .failure(error) }
    }
    try result.get()
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(PDFFault) {
    var written = 0
    while written < bytes.count {
      let more = pwrite(
        handle.descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written, count + written)
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { throw .inputOutput(code: more < 0 ? errno : EIO) }
      written += more
    }
    count += written
  }

  /// Returns once the file is on the disk.
  func synchronize() throws(PDFFault) {
    guard fsync(handle.descriptor) == 0 else { throw .inputOutput(code: errno) }
  }
}
