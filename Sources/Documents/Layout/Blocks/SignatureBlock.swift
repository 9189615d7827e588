/// Who issues the act, where and when, and what its seal is worth.
public struct SignatureBlock: Sendable, Hashable {
  public var placeAndDate: Template
  public var quality: Template
  public var name: Template
  public var note: Template
  public var align: Alignment

  public init(placeAndDate: Template, quality: Template, name: Template, note: Template, align: Alignment = .start) {
    self.placeAndDate = placeAndDate
    self.quality = quality
    self.name = name
    self.note = note
    self.align = align
  }
}
