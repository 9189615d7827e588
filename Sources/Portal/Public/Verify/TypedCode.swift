import Vocabulary

/// A check code as somebody typed it, perhaps wrongly: a page that says what is wrong with it shows it again.
struct TypedCode: PathValue, Hashable, Sendable {
  /// The longest text that is shown again, in bytes.
  private static let longest = 64

  let segment: String

  /// Anything of 1 to 64 bytes.
  init?(segment: String) {
    guard (1...Self.longest).contains(segment.utf8.count) else { return nil }
    self.segment = segment
  }

  init(_ code: CheckCode) { segment = code.rawValue }

  static var sample: TypedCode { TypedCode(CheckCode.sample) }
}
