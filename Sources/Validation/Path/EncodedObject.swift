/// The bytes of something, to be found again by: hashed at once and not byte by byte.
struct EncodedObject: Sendable, Hashable {
  let der: [UInt8]

  func hash(into hasher: inout Hasher) {
    der.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
