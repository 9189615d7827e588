/// An attached file that jurors may read. Its own name is not told: it may name somebody.
public struct ShownPiece: Sendable {
  public let piece: Piece
  public let mediaType: String
  /// In bytes.
  public let size: Int
}
