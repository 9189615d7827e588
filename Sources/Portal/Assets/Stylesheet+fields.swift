extension Stylesheet {
  /// Fields, their errors, and buttons.
  static let fields = """
    .field, fieldset { margin: 0 0 1.75rem; padding: 0; border: 0; min-inline-size: 0; }
    label, legend { font-weight: 600; padding: 0; }
    label { display: inline-block; margin-block-end: .35rem; }
    .field > label { display: block; }
    legend { float: left; margin-block-end: .35rem; inline-size: 100%; }
    [dir=rtl] legend { float: right; }
    legend + * { clear: both; }
    legend.big { font: 700 1.6rem/1.2 \(serif); margin-block-end: .6rem; }
    .opt { font-weight: 400; color: \(Palette.bark); }
    .field > .hint, fieldset > .hint { margin-block: 0 .5rem; }
    .wrong { border-inline-start: 6px solid \(Palette.blood); padding-inline-start: 1rem; }
    .fault { color: \(Palette.blood); font-weight: 700; margin-block: 0 .5rem; }
    input, select, textarea { font: inherit; color: inherit; background: \(Palette.white); border: 2px solid \(Palette.bark); border-radius: 2px; padding: .55rem .7rem; min-block-size: 3rem; max-inline-size: 100%; }
    input, textarea { inline-size: 100%; }
    select { padding-inline-end: 2rem; }
    .wrong input, .wrong select, .wrong textarea { border-color: \(Palette.blood); }
    .w-short { inline-size: 6rem; }
    .w-half { inline-size: 14rem; }
    .w-code { inline-size: 11rem; font-size: 1.4rem; letter-spacing: .25em; font-variant-numeric: tabular-nums; }
    .row { display: flex; flex-wrap: wrap; align-items: flex-end; }
    .row > * { margin-inline-end: .75rem; }
    .row + .pick { margin-block-start: .75rem; }
    .row label { font-weight: 400; display: block; }
    .row input { inline-size: 4rem; }
    .row .y input { inline-size: 6rem; }
    .with { display: flex; max-inline-size: 20rem; }
    .with span { display: flex; align-items: center; padding-inline: .8rem; background: \(Palette.sand); border: 2px solid \(Palette.bark); border-inline-end: 0; }
    .with input { flex: 1; min-inline-size: 0; }
    .find { display: flex; max-inline-size: 32rem; }
    .find input { flex: 1; min-inline-size: 0; border-inline-end: 0; }
    .find button { margin: 0; inline-size: auto; flex: none; }
    input[type=file] { padding: .7rem; border-style: dashed; }
    .btn, button { display: inline-block; font: 600 1.125rem/1.3 inherit; font-family: inherit; font-size: 1.125rem; font-weight: 600; text-align: center; text-decoration: none; color: \(Palette.white); background: \(Palette.indigo); border: 2px solid \(Palette.indigo); border-radius: 2px; padding: .8rem 1.6rem; min-block-size: 3.25rem; margin-block: .25rem 1rem; inline-size: 100%; cursor: pointer; }
    .btn:hover, button:hover { background: \(Palette.night); }
    .btn:focus-visible { color: \(Palette.white); background: \(Palette.night); }
    .second { color: \(Palette.indigo); background: transparent; }
    .second:hover { color: \(Palette.white); }
    .grave { background: \(Palette.blood); border-color: \(Palette.blood); }
    .plain { color: \(Palette.indigo); background: none; border-color: transparent; padding-inline: 0; font-weight: 400; text-decoration: underline; text-underline-offset: .18em; inline-size: auto; }
    .plain:hover { background: none; text-decoration-thickness: 3px; }
    .summary { border: 4px solid \(Palette.blood); padding: 1rem 1.25rem; margin-block: 0 2rem; background: \(Palette.white); }
    .summary h2 { border: 0; padding: 0; margin-block: 0 .5rem; }
    main .summary ul { list-style: none; margin: 0; padding: 0; }
    .summary a { display: block; padding-block: .45rem; color: \(Palette.blood); font-weight: 700; }
    .summary a:focus-visible { color: \(Palette.ink); }
    @media (min-width: 30rem) {
      .btn, button { inline-size: auto; }
      .btn + .btn, button + button { margin-inline-start: .75rem; }
      .btns { display: flex; flex-wrap: wrap; align-items: flex-start; margin-inline-end: -.75rem; }
      .btns > form, .btns > .btn, .btns > button { margin-inline: 0 .75rem; }
    }
    """
}
