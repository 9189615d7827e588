/// All that is left of a path, slashes and all: always the last place of a template, which is called `:reste`.
struct Rest: PathValue, Hashable {
  let segment: String

  /// 1 to 16,384 bytes.
  init?(segment: String) {
    guard (1...16_384).contains(segment.utf8.count) else { return nil }
    self.segment = segment
  }

  private init(known segment: String) { self.segment = segment }

  static let place = "reste"

  static var sample: Rest { Rest(known: "directory") }
}
