extension Stylesheet {
  /// The first page's three ways, the demonstration's telephones, and what is typed at a terminal.
  static let doors = """
    .ways { margin-block-start: 2rem; }
    .ways > section { margin-block-end: 2rem; }
    .doors { list-style: none; margin: 0; padding: 0; }
    main .doors li { margin: 0; border-block-end: 1px solid \(Palette.straw); }
    .doors a { display: block; padding-block: .8rem; }
    pre { margin-block: 0 1.25rem; padding: .75rem 1rem; white-space: pre-wrap; font-size: 1rem; line-height: 1.6; background: \(Palette.sand); }
    @media (min-width: 48rem) {
      .ways { display: grid; grid-template-columns: 3fr 2fr; column-gap: 3.5rem; }
      .way-main { grid-row: 1 / span 2; }
      .ways > section > h2 { margin-block-start: 0; }
      .wide main > p, .wide main > form, .wide main > .note, .wide main > .bands { max-inline-size: 42rem; }
      .phones { display: flex; flex-wrap: wrap; align-items: flex-start; }
      .phones .phone { flex: 0 0 23rem; margin-inline-end: 2rem; }
    }
    """
}
