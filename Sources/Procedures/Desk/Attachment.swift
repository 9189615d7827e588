/// An attached file, without its content.
public struct Attachment: Sendable, Hashable {
  public let id: String
  /// The piece of the definition that it stands for.
  public let piece: String
  public let name: String
  public let mediaType: String
  public let size: Int
}
