/// Bytes that nobody can guess, eight at a time: each call of the system's generator costs the same.
enum RandomBytes {
  /// - Parameter count: A multiple of eight.
  static func make(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
