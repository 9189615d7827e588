import CZlib

/// Compresses whole answers (RFC 1952).
enum Gzip {
  /// How hard to try.
  enum Effort: Int32 {
    /// For a page made for one person.
    case swift = 1
    /// For what is kept and served again.
    case thorough = 9
  }

  /// A page is compressed within a window of 16 kB: most pages are no longer, and it needs a quarter of the memory.
  private static let windowBits: Int32 = 14
  private static let memoryLevel: Int32 = 7

  /// - Parameter padding: Bytes of nothing in the header. A random number of them hides small differences in length, by
  ///   which a page that repeats what was asked beside something secret can be guessed at (BREACH).
  /// - Returns: nil when zlib refuses, which only lack of memory explains.
  static func compress(_ bytes: [UInt8], _ effort: Effort, padding: Int = 0) -> [UInt8]? {
    var stream = z_stream()
    let opened = deflateInit2_(
      &stream, effort.rawValue, Z_DEFLATED, -windowBits, memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard opened == Z_OK else { return nil }
    defer { deflateEnd(&stream) }

    var output = header(padding: padding)
    let headerSize = output.count
    let room = Int(deflateBound(&stream, UInt(bytes.count)))
    output.append(contentsOf: repeatElement(0, count: room + 8))
    let isWhole = bytes.withUnsafeBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress?.advanced(by: headerSize)
        stream.avail_out = UInt32(room)
        return deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
    }
    guard isWhole else { return nil }
    output.removeLast(output.count - headerSize - Int(stream.total_out))
    append(checksum(of: bytes), to: &output)
    append(UInt32(truncatingIfNeeded: bytes.count), to: &output)
    return output
  }

  /// RFC 1952 §2.3: deflate, no time, unknown system; the padding stands as a file's name.
  private static func header(padding: Int) -> [UInt8] {
    let fixed: [UInt8] = [0x1F, 0x8B, 8, padding > 0 ? 0x08 : 0, 0, 0, 0, 0, 0, 0xFF]
    guard padding > 0 else { return fixed }
    return fixed + [UInt8](repeating: UInt8(ascii: "_"), count: padding - 1) + [0]
  }

  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
  }

  private static func append(_ value: UInt32, to output: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { output.append(contentsOf: $0) }
  }
}
