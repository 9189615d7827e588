extension Transaction {
  /// Keeps content under its SHA-256. The same content is kept once.
  @discardableResult
  public func put(blob content: [UInt8]) throws(StoreError) -> BlobHash {
    try put(Blob(content))
  }

  /// Keeps a blob whose hash is known already.
  @discardableResult
  public func put(_ blob: Blob) throws(StoreError) -> BlobHash {
    try execute(
      "INSERT INTO store_blob (hash, content) VALUES (\(blob.hash), \(blob.content)) ON CONFLICT (hash) DO NOTHING")
    return blob.hash
  }

  /// Forgets content. Only for who put it alone: the same content, put by others, goes with it.
  public func delete(blob hash: BlobHash) throws(StoreError) {
    try execute("DELETE FROM store_blob WHERE hash = \(hash)")
  }

  /// The content of a blob; `nil` if it was never put.
  public func blob(_ hash: BlobHash) throws(StoreError) -> [UInt8]? {
    try value("SELECT content FROM store_blob WHERE hash = \(hash)")
  }
}
