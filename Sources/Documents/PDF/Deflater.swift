import CZlib

/// One zlib compressor kept from stream to stream, since making one costs as much as deflating a page. Confined to one thread.
final class Deflater {
  private let stream: UnsafeMutablePointer<z_stream>

  /// - Parameter level: 1 (fast) to 9 (small).
  init(level: Int32) throws(DocumentError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = deflateInit_(stream, level, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      stream.deallocate()
      throw .library("zlib")
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// The zlib form (RFC 1950) of the bytes, as the filter FlateDecode wants it.
  func deflate(_ bytes: [UInt8]) throws(DocumentError) -> [UInt8] {
    guard deflateReset(stream) == Z_OK, let size = UInt32(exactly: bytes.count) else { throw .library("zlib") }
    let bound = Int(deflateBound(stream, UInt(size)))
    guard let room = UInt32(exactly: bound) else { throw .library("zlib") }
    var status = Z_OK
    let deflated = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      bytes.withUnsafeBufferPointer { input in
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = size
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = room
        status = CZlib.deflate(stream, Z_FINISH)
      }
      count = bound - Int(stream.pointee.avail_out)
    }
    guard status == Z_STREAM_END else { throw .library("zlib") }
    return deflated
  }
}
