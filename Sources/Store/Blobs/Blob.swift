/// Content with its name, so that the hash is reckoned before the transaction and not while others wait for the writer.
public struct Blob: Sendable, Hashable {
  public let content: [UInt8]
  public let hash: BlobHash

  public init(_ content: [UInt8]) {
    self.content = content
    hash = BlobHash(of: content)
  }
}
