package import Crypto

/// The bytes of a PDF, of which only what is asked for need be in memory.
package protocol PDFSource: Sendable {
  /// The length in bytes.
  var count: Int { get }

  /// The bytes of a range that lies within the file; there may be more of them, before and after.
  func text(_ range: Range<Int>) throws(PDFFault) -> PDFText
}

extension PDFSource {
  /// What one reading of a long range takes at a time.
  private static var chunk: Int { 1 << 18 }

  /// The bytes of a range, without those of the file that lie outside of it.
  package func bytes(_ range: Range<Int>) throws(PDFFault) -> [UInt8] {
    guard 0 <= range.lowerBound, range.upperBound <= count else { throw .malformed(.object, offset: range.lowerBound) }
    let text = try text(range)
    return [UInt8](text[(range.lowerBound - text.base)..<(range.upperBound - text.base)])
  }

  /// Reads a range from its beginning to its end, in pieces of which one at a time is in memory.
  package func forEachPiece<Failure: Error>(
    of range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void, else fault: (PDFFault) -> Failure
  ) throws(Failure) {
    guard 0 <= range.lowerBound, range.upperBound <= count else {
      throw fault(.malformed(.object, offset: range.lowerBound))
    }
    var position = range.lowerBound
    while position < range.upperBound {
      let end = min(range.upperBound, position + Self.chunk)
      let piece: PDFText
      do { piece = try text(position..<end) } catch { throw fault(error) }
      let result = piece.bytes.withUnsafeBytes { bytes -> Result<Void, Failure> in
        let part = UnsafeRawBufferPointer(rebasing: bytes[(position - piece.base)..<(end - piece.base)])
        do throws(Failure) { return .success(try body(part)) } catch { return .failure(error) }
      }
      try result.get()
      position = end
    }
  }

  /// Adds a range to a digest.
  package func update(_ hash: inout some HashFunction, with range: Range<Int>) throws(PDFFault) {
    try forEachPiece(of: range, { piece throws(PDFFault) in hash.update(bufferPointer: piece) }, else: { $0 })
  }
}
