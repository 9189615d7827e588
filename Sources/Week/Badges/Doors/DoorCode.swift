/// What opens a door's page on a telephone: sixteen symbols of Crockford's base 32 without those that are misread.
///
/// It is shown to the organiser once and stored as a digest: with 80 random bits there is nothing to guess at.
public struct DoorCode: Sendable, Hashable {
  static let length = 16

  /// Without spaces.
  public let text: String

  init() {
    var random = SystemRandomNumberGenerator()
    text = String((0..<Self.length).map { _ in Self.symbols.randomElement(using: &random) ?? "0" })
  }

  /// As people type it: in either case, with spaces and hyphens. Nil for anything else.
  public init?(typed: String) {
    let kept = typed.uppercased().filter { $0 != " " && $0 != "-" && $0 != "\u{A0}" }
    let read = String(kept.map { $0 == "O" ? "0" : $0 == "I" || $0 == "L" ? "1" : $0 })
    guard read.utf8.count == Self.length, read.allSatisfy(Self.symbols.contains) else { return nil }
    text = read
  }

  /// In groups of four.
  public var display: String {
    let symbols = Array(text)
    return stride(from: 0, to: symbols.count, by: 4).map { String(symbols[$0..<min($0 + 4, symbols.count)]) }
      .joined(separator: " ")
  }

  private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
}
