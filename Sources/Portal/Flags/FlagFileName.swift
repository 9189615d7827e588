import Week

/// A file of a challenge in a path.
struct FlagFileName: PathValue, Hashable {
  let segment: String

  init?(segment: String) {
    guard FileNames.isSafe(segment) else { return nil }
    self.segment = segment
  }

  static var sample: FlagFileName { FlagFileName(known: "extrait.pdf") }

  init(known segment: String) { self.segment = segment }
}
