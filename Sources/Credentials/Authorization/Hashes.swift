/// What is to be signed: 1 to ``most`` SHA-256 hashes, in the order in which their signatures come.
public struct Hashes: Sendable, Hashable {
  public let all: [[UInt8]]

  /// As many signatures may come of one code.
  public static let most = 20

  /// Throws ``CredentialError/badHashes``.
  public init(_ hashes: [[UInt8]]) throws(CredentialError) {
    guard (1...Self.most).contains(hashes.count), hashes.allSatisfy({ $0.count == 32 }) else { throw .badHashes }
    all = hashes
  }

  var bytes: [UInt8] { Array(all.joined()) }

  init(bytes: [UInt8]) throws(CredentialError) {
    guard bytes.count.isMultiple(of: 32) else { throw .badHashes }
    try self.init(stride(from: 0, to: bytes.count, by: 32).map { Array(bytes[$0..<($0 + 32)]) })
  }
}
