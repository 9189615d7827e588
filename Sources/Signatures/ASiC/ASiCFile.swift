/// A file that goes into a container.
public struct ASiCFile: Sendable {
  /// With slashes, from the top of the container.
  public let name: String
  public let content: FileContent

  public init(name: String, content: FileContent) {
    self.name = name
    self.content = content
  }
}
