extension Stylesheet {
  /// Tables, which become cards where there is no room for columns.
  static let tables = """
    table { inline-size: 100%; border-collapse: collapse; margin-block-end: 1.75rem; }
    caption { text-align: start; font-weight: 600; padding-block-end: .5rem; }
    th, td { text-align: start; vertical-align: top; padding: .65rem .75rem .65rem 0; }
    th { font-weight: 600; }
    thead th { border-block-end: 6px double \(Palette.earth); }
    tbody tr { border-block-end: 1px solid \(Palette.straw); }
    .num { text-align: end; font-variant-numeric: tabular-nums; }
    td form, td button { margin: 0; }
    @media (max-width: 39.99rem) {
      .cards, .cards caption, .cards tbody, .cards tr, .cards td, .cards tbody th { display: block; }
      .cards thead { display: none; }
      .cards tr { padding-block: .75rem; border-block-start: 1px solid \(Palette.straw); }
      .cards tbody tr { border-block-end: 0; }
      .cards td, .cards tbody th { padding: .2rem 0; text-align: start; }
      .cards td::before { content: attr(data-label); display: block; font-size: .95rem; color: \(Palette.bark); }
      .cards td:empty { display: none; }
    }
    """
}
