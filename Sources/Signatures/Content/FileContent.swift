/// The bytes of a file: in memory, or in a file of any size that is read in pieces.
public struct FileContent: Sendable {
  package let source: any PDFSource

  public init(_ bytes: [UInt8]) {
    source = MemoryPDF(bytes)
  }

  /// Opens a file to read it. Throws ``SignatureError/unreadable(file:)``.
  public init(file path: String) throws(SignatureError) {
    source = try FilePDF(reading: path)
  }

  package init(_ source: any PDFSource) {
    self.source = source
  }

  /// The length in bytes.
  public var count: Int { source.count }

  /// The first bytes, `most` at most.
  package func prefix(_ most: Int) throws(PDFFault) -> [UInt8] { try source.bytes(0..<min(most, count)) }

  /// All bytes. Throws ``PDFFault/tooLarge(offset:)`` for more than `most`.
  package func bytes(atMost most: Int) throws(PDFFault) -> [UInt8] {
    guard count <= most else { throw .tooLarge(offset: most) }
    return try source.bytes(0..<count)
  }

  package func digest(by algorithm: DigestAlgorithm) throws(PDFFault) -> [UInt8] {
    var digest = RunningDigest(algorithm)
    try forEachPiece { digest.update($0) }
    return digest.finalize()
  }

  package func forEachPiece(_ body: (UnsafeRawBufferPointer) -> Void) throws(PDFFault) {
    try source.forEachPiece(of: 0..<count, { piece throws(PDFFault) in body(piece) }, else: { $0 })
  }
}
