public import Pack

/// One text of a language, with its forms, as a text file holds it.
public struct PublicText: Sendable, Hashable {
  /// The form for one; nil where the text does not count or the language has no such form.
  public let one: Template?
  public let other: Template
  /// The review of this text alone, where it is not that of the file.
  public let review: Review?
  public let position: Position

  public init(one: Template? = nil, other: Template, review: Review? = nil, position: Position) {
    self.one = one
    self.other = other
    self.review = review
    self.position = position
  }

  /// The names of all placeholders of all forms.
  public var placeholders: Set<String> {
    Set(other.placeholders + (one?.placeholders ?? []))
  }
}
