/// The QR code of the act and, beside it, how to check the act without a camera.
public struct QRBlock: Sendable, Hashable {
  /// What the QR code holds.
  public var value: Template
  /// Where a tap on it leads; empty for nowhere.
  public var link: Template
  /// What the code is, for those who do not see it.
  public var alternative: Template
  public var heading: Template
  public var text: Template
  public var codeLabel: Template
  /// The numeric code for keypads.
  public var code: Template
  /// Side of the symbol with its quiet zone, in millimetres.
  public var size: Double

  public init(
    value: Template, link: Template, alternative: Template, heading: Template, text: Template, codeLabel: Template,
    code: Template, size: Double
  ) {
    self.value = value
    self.link = link
    self.alternative = alternative
    self.heading = heading
    self.text = text
    self.codeLabel = codeLabel
    self.code = code
    self.size = size
  }
}
