/// How one kind of document looks: what `documents/*.yaml` of a country pack describes.
public struct Layout: Sendable, Hashable {
  /// Whether the body that issues such acts has approved this layout.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case confirmed
    case toConfirm = "to-confirm"
  }

  /// The title that the file carries, which a reader shows in its window.
  public var title: Template
  /// BCP 47, as "fr".
  public var language: String
  public var status: Status
  /// Where the layout comes from.
  public var source: String
  public var page: PageFormat
  public var colours: Palette
  public var values: [DeclaredValue]
  public var blocks: [Block]
  /// What stays together at the foot of the last page.
  public var closing: [Block]
  public var footer: Footer

  public init(
    title: Template, language: String, status: Status, source: String, page: PageFormat, colours: Palette,
    values: [DeclaredValue], blocks: [Block], closing: [Block], footer: Footer
  ) {
    self.title = title
    self.language = language
    self.status = status
    self.source = source
    self.page = page
    self.colours = colours
    self.values = values
    self.blocks = blocks
    self.closing = closing
    self.footer = footer
  }
}
