/// A place that a search found, and how well.
public struct PlaceMatch: Sendable, Hashable {
  public let place: Place
  public let closeness: Closeness

  /// From the best to the weakest.
  public enum Closeness: Int, Sendable, Comparable {
    /// A whole name, but for case, marks and hyphens.
    case name
    /// The beginning of a name.
    case beginning
    /// The beginnings of words of the name, or of the places that hold it.
    case words
    /// The sound alone.
    case sound

    public static func < (better: Closeness, worse: Closeness) -> Bool {
      better.rawValue < worse.rawValue
    }
  }
}
