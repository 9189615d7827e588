/// What is wrong with a container as a whole, or with a file that should hold signatures.
public enum ContainerFault: Error, Sendable, Hashable, Codable {
  /// It cannot be read, for this reason: for people who know the format.
  case unreadable(String)
  /// A file in it that no signature covers.
  case unsignedFile(String)
  /// A file in it that tells of signatures, and that cannot be read.
  case unreadableFile(String)
}
