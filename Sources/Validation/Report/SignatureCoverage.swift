/// How much of a file a signature is over.
public enum SignatureCoverage: Sendable, Hashable, Codable {
  /// All of it but the signature itself.
  case wholeFile
  /// All of this revision, counted from 1, and those before it; others follow.
  case revision(Int, of: Int)
  /// A file of its own, beside the signature or in it.
  case content
  /// These files, by their names in a container or beside the signature.
  case files([String])
  /// Not what a signature must cover; the threats say how.
  case broken
}
