extension PAdES {
  /// How a PDF is to be signed. Without any, at level B-B in an invisible field of its own.
  public struct Options: Sendable {
    public var level: Level
    /// `/Reason`: why it is signed.
    public var reason: String?
    /// `/Location`: where.
    public var location: String?
    /// The fully qualified name of an empty signature field to sign in. One is added when this is nil.
    public var field: String?
    /// Makes this the certification of the file, which only its first signature can be.
    public var certification: Certification?
    public var mark: Mark?

    public init(
      level: Level = .b, reason: String? = nil, location: String? = nil, field: String? = nil,
      certification: Certification? = nil, mark: Mark? = nil
    ) {
      self.level = level
      self.reason = reason
      self.location = location
      self.field = field
      self.certification = certification
      self.mark = mark
    }
  }
}
