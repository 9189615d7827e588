import Crypto

/// The SHA-256 of a blob, which is its name.
public struct BlobHash: Sendable, Hashable {
  /// 32 bytes.
  public let bytes: [UInt8]

  /// `nil` unless there are 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == SHA256.byteCount else { return nil }
    self.bytes = bytes
  }

  /// From 64 lower-case hexadecimal digits.
  public init?(_ text: String) {
    guard let bytes = Hexadecimal.bytes(text) else { return nil }
    self.init(bytes: bytes)
  }

  public init(of content: [UInt8]) {
    bytes = content.withUnsafeBytes { raw in
      var digest = SHA256()
      digest.update(bufferPointer: raw)
      return Array(digest.finalize())
    }
  }
}

extension BlobHash: CustomStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public var description: String { Hexadecimal.text(bytes) }
}

extension BlobHash: SQLConvertible {
  public var sqlValue: SQLValue { .blob(bytes) }

  public init?(sqlValue: SQLValue) {
    guard case .blob(let bytes) = sqlValue else { return nil }
    self.init(bytes: bytes)
  }
}
