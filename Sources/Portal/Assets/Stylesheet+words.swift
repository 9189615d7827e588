extension Stylesheet {
  /// Headings and running text.
  static let words = """
    h1, h2, h3 { font-family: \(serif); line-height: 1.2; margin-block: 2rem .75rem; text-wrap: balance; }
    h1 { font-size: 1.9rem; margin-block: 0 1.1rem; }
    h2 { font-size: 1.4rem; padding-block-start: .75rem; border-block-start: 6px double \(Palette.earth); }
    h3 { font-size: 1.15rem; }
    .over { display: block; font: 400 1.05rem/1.4 \(serif); color: \(Palette.bark); margin-block-end: .25rem; }
    p, ul, ol { margin-block: 0 1rem; }
    .lead { font-size: 1.25rem; line-height: 1.45; }
    .hint, .quiet { color: \(Palette.bark); font-size: 1rem; }
    main ul:not([class]), main ol:not([class]) { padding-inline-start: 1.4rem; }
    main li { margin-block-end: .35rem; }
    ::marker { color: \(Palette.earth); }
    code, .code { font-family: ui-monospace, "Roboto Mono", "DejaVu Sans Mono", monospace; }
    .code { display: block; font-size: 1.25rem; line-height: 1.7; padding: .4rem .75rem; margin-block: 0 1rem; border: solid \(Palette.ink); border-width: 2px 0; user-select: all; max-inline-size: max-content; }
    .code span { white-space: nowrap; }
    .code-long { max-inline-size: calc(41ch + 1.5rem); font-size: 1.1rem; }
    @media (max-width: 39.99rem) {
      .code-long { max-inline-size: calc(21ch + 1.5rem); }
    }
    blockquote { margin: 0 0 1rem; padding-inline-start: 1rem; border-inline-start: 4px solid \(Palette.straw); }
    details { margin-block-end: 1.25rem; }
    summary { padding-block: .65rem; color: \(Palette.indigo); cursor: pointer; font-weight: 600; }
    summary:hover { text-decoration: underline; }
    details > div { padding: .25rem 1rem; border-inline-start: 4px solid \(Palette.straw); }
    @media (min-width: 48rem) {
      h1 { font-size: 2.4rem; }
      h2 { font-size: 1.6rem; }
    }
    """
}
