import Identity

/// A flag of a team's own: `toguna{…}` with twenty hexadecimal digits, which challenges hide whole or in ten pairs.
public struct TeamFlag: Sendable, Hashable {
  public let text: String
  let bytes: [UInt8]

  /// Nil for a text of another form.
  public init?(_ text: String) {
    guard text.hasPrefix("toguna{"), text.hasSuffix("}"),
      let bytes = Hexadecimal.bytes(String(text.dropFirst(7).dropLast()), count: LawQuiz.length)
    else { return nil }
    self.text = text
    self.bytes = bytes
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    text = "toguna{\(Hexadecimal.text(bytes))}"
  }

  var digits: String { Hexadecimal.text(bytes) }

  var pairs: [String] { bytes.map { Hexadecimal.text([$0]) } }
}
