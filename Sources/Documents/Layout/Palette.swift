/// The colours of a document. Ink, labels and accent must stay legible on a photocopy.
public struct Palette: Sendable, Hashable {
  public var ink: Colour
  public var label: Colour
  public var accent: Colour
  public var rule: Colour
  /// The bands of the flag, from left to right.
  public var flag: [Colour]

  public init(ink: Colour, label: Colour, accent: Colour, rule: Colour, flag: [Colour]) {
    self.ink = ink
    self.label = label
    self.accent = accent
    self.rule = rule
    self.flag = flag
  }
}
