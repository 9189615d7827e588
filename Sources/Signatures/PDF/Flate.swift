import CZlib

/// Flate as PDF packs streams (RFC 1950), bounded on the way out.
enum Flate {
  enum Fault: Error {
    case damaged
    case tooLong
  }

  /// Inflates one stream of `most` bytes at most. Bytes after its end are passed over, as readers do.
  static func inflate(_ bytes: [UInt8], most: Int) throws(Fault) -> [UInt8] {
    var state = z_stream()
    guard inflateInit_(&state, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK else { throw .damaged }
    defer { inflateEnd(&state) }
    var output = [UInt8](repeating: 0, count: min(most, max(256, bytes.count * 4)))
    var filled = 0
    var input = bytes
    let status = input.withUnsafeMutableBufferPointer { input -> CInt in
      state.next_in = input.baseAddress
      state.avail_in = UInt32(clamping: input.count)
      while true {
        let status = output.withUnsafeMutableBufferPointer { output -> CInt in
          state.next_out = output.baseAddress.map { $0 + filled }
          state.avail_out = UInt32(clamping: output.count - filled)
          let status = CZlib.inflate(&state, Z_NO_FLUSH)
          filled = output.count - Int(state.avail_out)
          return status
        }
        guard status == Z_OK, filled == output.count, output.count < most else { return status }
        output += [UInt8](repeating: 0, count: min(most - output.count, output.count))
      }
    }
    guard status == Z_STREAM_END else { throw filled == most ? .tooLong : .damaged }
    output.removeLast(output.count - filled)
    return output
  }
}
