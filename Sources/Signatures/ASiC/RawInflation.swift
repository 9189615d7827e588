import CZlib

/// Deflate without a header (RFC 1951), unpacked as it comes. What comes out is passed on at once, so that who takes it can
/// end a bomb before it grows.
struct RawInflation: ~Copyable {
  private let state: UnsafeMutablePointer<z_stream>
  private var output = [UInt8](repeating: 0, count: 1 << 16)
  private let name: String
  private(set) var isEnded = false

  init(_ name: String) throws(ZIPFault) {
    self.name = name
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    // Negative: no header.
    guard inflateInit2_(state, -15, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK else {
      state.deallocate()
      throw .inputOutput
    }
  }

  deinit {
    inflateEnd(state)
    state.deallocate()
  }

  /// Unpacks more. Bytes after the end of the stream are a fault.
  mutating func take(
    _ input: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws(ZIPFault) -> Void
  ) throws(ZIPFault) {
    guard !isEnded || input.isEmpty else { throw .damaged(name) }
    state.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    state.pointee.avail_in = UInt32(input.count)
    while !isEnded {
      var status = Z_OK
      let filled = output.withUnsafeMutableBufferPointer { output in
        state.pointee.next_out = output.baseAddress
        state.pointee.avail_out = UInt32(output.count)
        status = inflate(state, Z_NO_FLUSH)
        return output.count - Int(state.pointee.avail_out)
      }
      guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR && filled == 0 else {
        throw .damaged(name)
      }
      if filled > 0 {
        let result = output.withUnsafeBytes { bytes -> Result<Void, ZIPFault> in
          do throws(ZIPFault) { return .success(try body(UnsafeRawBufferPointer(rebasing: bytes[..<filled]))) } catch {
            return .failure(error)
          }
        }
        try result.get()
      }
      isEnded = status == Z_STREAM_END
      if filled < output.count { break }
    }
    guard state.pointee.avail_in == 0 else { throw .damaged(name) }
  }
}
