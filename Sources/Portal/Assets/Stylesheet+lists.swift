extension Stylesheet {
  /// Answers given, facts of a procedure, the way of a dossier, rows that lead somewhere.
  static let lists = """
    .pairs { margin: 0 0 1.75rem; }
    .pairs > div { padding-block: .7rem; border-block-end: 1px solid \(Palette.straw); }
    .pairs > div:first-child { border-block-start: 1px solid \(Palette.straw); }
    .pairs dt { font-weight: 600; }
    .pairs dd { margin: 0; }
    .pairs .act a { display: inline-block; padding-block: .5rem; }
    .rows { list-style: none; margin: 0 0 2rem; padding: 0; }
    .rows > li { position: relative; margin: 0; padding-block: 1rem; border-block-end: 1px solid \(Palette.straw); }
    .rows > li:first-child { border-block-start: 1px solid \(Palette.straw); }
    h2 + .rows > li:first-child { border: 0; padding-block-start: .5rem; }
    .rows .head a::after { content: ""; position: absolute; inset: 0; }
    .rows > li:hover { background: \(Palette.sand); }
    .rows p { margin: 0; }
    .rows .head { font: 700 1.2rem/1.2 \(serif); margin-block-end: .2rem; }
    .rows .quiet { margin-block-start: .2rem; }
    .rows .quiet > .tag { margin-inline-end: .75em; }
    .rows .quiet > span:not(.tag) ~ span::before { content: "\\00b7"; margin-inline: .5em; }
    .late { box-shadow: inset 6px 0 \(Palette.blood); padding-inline-start: 1rem; }
    [dir=rtl] .late { box-shadow: inset -6px 0 \(Palette.blood); }
    .path { list-style: none; margin: 0 0 2rem; padding: 0; }
    .path li { position: relative; margin: 0; padding: 0 0 1.4rem; padding-inline-start: 2.5rem; }
    .path li::before { content: ""; position: absolute; inset-inline-start: .35rem; inset-block-start: .3rem; inline-size: .95rem; block-size: .95rem; border: 2px solid \(Palette.bark); background: \(Palette.cotton); transform: rotate(45deg); z-index: 1; }
    .path li:not(:last-child)::after { content: ""; position: absolute; inset-inline-start: .78rem; inset-block: .9rem -.5rem; border-inline-start: 2px solid \(Palette.straw); }
    .path .done::before { background: \(Palette.leaf); border-color: \(Palette.leaf); }
    .path .done:not(:last-child)::after { border-color: \(Palette.leaf); }
    .path .now::before { background: \(Palette.ochre); border-color: \(Palette.ink); }
    .path .bad::before { background: \(Palette.blood); border-color: \(Palette.blood); }
    .path strong { display: block; line-height: 1.35; }
    .path .ahead strong { font-weight: 400; }
    .path time, .path .quiet { display: block; font-size: 1rem; color: \(Palette.bark); }
    .steps { display: flex; list-style: none; margin: 0 0 .5rem; padding: 0; }
    .steps li { flex: 1; block-size: 6px; margin: 0; margin-inline-end: 4px; background: \(Palette.straw); }
    .steps .done { background: \(Palette.indigo); }
    .pager { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; border-block-start: 6px double \(Palette.earth); }
    .pager a { display: block; padding-block: .75rem; }
    .empty { padding: 2rem 1rem; margin-block-end: 2rem; text-align: center; border-block: 1px solid \(Palette.straw); }
    .empty p { margin-inline: auto; }
    .empty svg { inline-size: 4.5rem; block-size: 3.5rem; margin: 0 auto .75rem; color: \(Palette.earth); }
    @media (min-width: 40rem) {
      .pairs > div { display: flex; }
      .pairs dt { inline-size: 34%; flex: none; padding-inline-end: 1rem; }
      .pairs dd { flex: 1; min-inline-size: 0; }
      .pairs .act { flex: none; text-align: end; padding-inline-start: 1rem; }
      .pairs .act a { padding-block: 0; }
    }
    """
}
