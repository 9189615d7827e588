/// The few pictures, drawn here. Each stands beside words that say the same, and is not read aloud.
enum Pictogram: HTML {
  /// A togu na: a roof of three layers on its posts.
  case shelter
  case check
  case cross
  case question
  case clock

  func write(to page: inout HTMLWriter) { page.markup(markup) }

  private var markup: StaticString {
    switch self {
    case .shelter:
      """
      <svg aria-hidden="true" viewBox="0 0 56 37"><path d="M6 1h44l3 6H3zM1 9h54v6H1zM3 17h50v5H3zM8 24h8l-2.5 4 2.5 8H8l2.5-8zM24 24h8l-2.5 4 2.5 8h-8l2.5-8zM40 24h8l-2.5 4 2.5 8h-8l2.5-8z"/></svg>
      """
    case .check:
      #"<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M9.5 16.8 4.7 12 2.5 14.2l7 7L22 6.8 19.8 4.6z"/></svg>"#
    case .cross:
      #"<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M5.6 3.4 12 9.8l6.4-6.4 2.2 2.2L14.2 12l6.4 6.4-2.2 2.2L12 14.2l-6.4 6.4-2.2-2.2L9.8 12 3.4 5.6z"/></svg>"#
    case .question:
      #"<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M7 8.5C7 5 9 3 12.2 3 15.3 3 17.5 4.9 17.5 7.7c0 4.6-4 4.4-4 7.3h-3c0-4.6 3.8-4.6 3.8-7.2 0-1.2-.8-2-2.1-2-1.5 0-2.2 1-2.2 2.7zM10.3 17.5h3.4V21h-3.4z"/></svg>"#
    case .clock:
      #"<svg aria-hidden="true" viewBox="0 0 24 24"><path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm-1.5 2.5v5.2l4.2 2.5 1.3-2.2-3-1.7V7.5z"/></svg>"#
    }
  }

  /// The shelter on the night of its roof, for the browser's tab.
  static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="\(Palette.night)" d="M0 0h64v64H0z"/>\
    <path fill="\(Palette.ochre)" d="M10 14h44l3 6H7zM5 22h54v6H5zM7 30h50v5H7zM12 37h8l-2.5 4 2.5 9h-8l2.5-9zM28 37h8l-2.5 4 2.5 9h-8l2.5-9zM44 37h8l-2.5 4 2.5 9h-8l2.5-9z"/></svg>
    """
}
