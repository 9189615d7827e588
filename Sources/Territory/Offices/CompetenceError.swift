/// Why no single office can be told.
public enum CompetenceError: Error, Sendable, Hashable {
  /// The pack has no rule for the matter.
  case unknownMatter(String)
  case unknownPlace(PlaceCode)
  /// The place is wider than the offices in it, or was split: a narrower place must be asked for. The offices that it may be,
  /// by name.
  case severalOffices([Office])
  /// No office of the kind serves the place, nor lies in it.
  case notServed(PlaceCode)
}
