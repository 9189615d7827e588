/// The YAML texts of one version of a procedure: the definition's and that of the layout of its act. Both are kept with the
/// dossiers that began under them, so that an act looks and says what it did when it was asked for.
public struct ProcedureSource: Sendable, Hashable {
  public let definition: String
  /// Empty for a version that was kept before layouts were.
  public let layout: String

  public init(definition: String, layout: String) {
    self.definition = definition
    self.layout = layout
  }

  /// The name of the version: SHA-256 of both texts, in hexadecimal.
  public var hash: String { Digest.hexadecimal(of: Array(definition.utf8) + [0] + Array(layout.utf8)) }
}
