extension Stylesheet {
  /// An agent's counter: who is at work, and what stands side by side on a wide window.
  static let desk = """
    .desk { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; margin-block-end: 1.5rem; border-block-end: 1px solid \(Palette.straw); font-size: 1rem; }
    .desk p { margin: 0; }
    .desk button { margin: 0; font-size: 1rem; min-block-size: 2.75rem; }
    main .tabs ul { display: flex; flex-wrap: wrap; list-style: none; margin: 0 0 1.5rem; padding: 0; border-block-end: 1px solid \(Palette.straw); }
    .tabs li { margin: 0; margin-inline-end: 1.5rem; }
    .tabs a { display: block; padding-block: .65rem; text-decoration: none; border-block-end: 4px solid transparent; }
    .tabs a:hover { border-block-end-color: \(Palette.straw); }
    .tabs [aria-current] { color: \(Palette.ink); font-weight: 600; border-block-end-color: \(Palette.earth); }
    .match { padding-block: .5rem; border-block-end: 1px solid \(Palette.straw); }
    .match .pick { margin: 0; }
    .match + .pick { margin-block-start: 1rem; }
    main .match ul { list-style: none; margin: 0; padding: 0; font-size: 1rem; }
    .match details, .match p { margin: 0; }
    .match .pick ~ * { margin-inline-start: 3.5rem; }
    .match p a { display: inline-block; padding-block: .6rem; }
    .qr { margin-block-end: 1rem; }
    .reasons .for::before { content: "+ "; color: \(Palette.leaf); font-weight: 700; }
    .reasons .against::before { content: "\\2212  "; color: \(Palette.blood); font-weight: 700; }
    .wide fieldset, .wide .field, .wide .note, .wide .summary, .wide main p, .wide blockquote { max-inline-size: 42rem; }
    @media (min-width: 60rem) {
      .beside { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); column-gap: 3rem; align-items: start; }
      .beside > * > h2:first-child, .beside > * > form > h2:first-of-type { margin-block-start: 0; }
    }
    """
}
