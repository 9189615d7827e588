/// What the chair decides, and nobody and no clock in the chair's place.
enum ChairDecision: String, PathValue, CaseIterable {
  /// Entries are drawn to jurors: the first stage begins.
  case open = "ouverture"
  /// Entries that lack jurors get some.
  case complete = "tirage"
  /// The short-list goes to the whole jury.
  case finals = "finale"
  /// The provisional ranking is public, appeals begin.
  case publish = "publication"
  /// The final ranking is public, prizes are due.
  case close = "cloture"

  static var sample: ChairDecision { .complete }
}
