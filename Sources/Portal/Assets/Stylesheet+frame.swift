extension Stylesheet {
  /// The roof, the ground under it, and the ways between pages.
  ///
  /// The header is the low roof of a togu na: layers of straw, each a little shorter than the one above. The footer is the
  /// earth it stands on, edged with a band of bogolan. Nothing else on a page is decoration.
  static let frame = """
    .skip { position: absolute; inset-inline-start: -99rem; z-index: 2; padding: .75rem 1rem; background: \(Palette.ochre); color: \(Palette.ink); }
    .skip:focus { inset-inline-start: 0; }
    .roof { background: \(Palette.night); color: \(Palette.cotton); }
    .roof a { color: inherit; }
    .roof a:focus-visible { color: \(Palette.ink); }
    .roof .wrap { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; }
    .eaves { margin-inline: .75rem; }
    .eaves::before, .eaves::after { content: ""; display: block; block-size: 8px; border-block-start: 2px solid \(Palette.cotton); background: \(Palette.earth); }
    .eaves::after { margin-inline: .75rem; background: \(Palette.ochre); }
    .brand { display: flex; align-items: center; padding-block: .75rem; text-decoration: none; }
    .brand svg { inline-size: 3.75rem; block-size: 2.5rem; flex: none; margin-inline-end: .75rem; color: \(Palette.ochre); }
    .brand:focus-visible svg { color: inherit; }
    .brand strong { display: block; font: 700 1.25rem/1.15 \(serif); }
    .brand small { display: block; font-size: .875rem; line-height: 1.3; }
    .menu ul, .foot ul { display: flex; flex-wrap: wrap; list-style: none; margin: 0 -.5rem; padding: 0; }
    .menu { padding-block-end: .25rem; }
    .menu a { display: block; padding: .75rem .5rem; font-size: 1rem; text-decoration: none; border-block-end: 3px solid transparent; }
    .menu a:hover, .menu [aria-current] { border-block-end-color: \(Palette.ochre); }
    .demo { background: \(Palette.ochre); color: \(Palette.ink); font-size: 1rem; font-weight: 600; }
    .demo p { margin: 0; padding-block: .4rem; }
    .way { font-size: 1rem; padding-block-start: .5rem; }
    .way ol { list-style: none; margin: 0; padding: 0; }
    .way li { display: inline; }
    .way li + li::before { content: "\\203A"; margin-inline: .5rem; color: \(Palette.bark); }
    .way a { display: inline-block; padding-block: .75rem; }
    .way + main { padding-block-start: .75rem; }
    .back::before { content: ""; display: inline-block; inline-size: .55em; block-size: .55em; margin-inline: .15em .5em; border: solid; border-width: 0 0 2px 2px; transform: rotate(45deg); }
    [dir=rtl] .back::before { transform: rotate(-135deg); }
    .foot { background: \(Palette.soil); color: \(Palette.sand); font-size: 1rem; }
    .foot::before { content: ""; display: block; block-size: 22px; background: url("\(bogolan)") repeat-x center/44px 22px; }
    .foot .wrap { padding-block: 1rem 2rem; }
    .foot a { color: inherit; display: block; padding: .75rem .5rem; }
    .foot a:focus-visible { color: \(Palette.ink); }
    .foot p { margin-block: .75rem 0; }
    .tongues li { padding-inline-end: .5rem; }
    .tongues [aria-current] { font-weight: 700; text-decoration: none; }
    @media (min-width: 48rem) {
      .eaves { margin-inline: 2rem; }
      .eaves::after { margin-inline: 2rem; }
      .menu { padding-block-end: 0; }
      main { padding-block-start: 2rem; }
    }
    """

  /// Headings are set in what the phone has of letters with serifs, as a State's papers are.
  static let serif = "Charter, \"Bitstream Charter\", \"Sitka Text\", Cambria, \"Noto Serif\", Georgia, serif"

  /// Zigzag and lozenges between two lines, light on dark as the cloth is.
  private static let bogolan =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='44' height='22' fill='none' stroke='%23f3e8d4'%3E"
    + "%3Cpath d='M0 1h44M0 21h44'/%3E%3Cpath stroke-width='2' d='M0 16 11 6l11 10L33 6l11 10'/%3E"
    + "%3Cpath fill='%23f3e8d4' stroke='none' d='M11 12l3 3-3 3-3-3zm22 0l3 3-3 3-3-3zM0 4l3 3-3 3zm22 0l3 3-3 3-3-3zm22 0v6l-3-3z'/%3E"
    + "%3C/svg%3E"
}
