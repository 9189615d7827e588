extension Stylesheet {
  /// Notices, tags, verdicts, and a telephone.
  static let marks = """
    .note { margin-block: 0 1.5rem; padding: .75rem 1rem; font-size: 1.05rem; background: \(Palette.sand); border-inline-start: 6px solid \(Palette.indigo); }
    .note > :last-child { margin-block-end: 0; }
    .note p { margin-block-end: .5rem; }
    .note strong:first-child { display: block; }
    .note-warning { border-color: \(Palette.earth); }
    .note-good { border-color: \(Palette.leaf); }
    .bands { margin-block-end: 1.75rem; }
    .band { margin: 0 0 2px; padding: .45rem .75rem; font-size: 1rem; line-height: 1.4; background: \(Palette.sand); border-inline-start: 6px solid \(Palette.indigo); }
    .band-warning { border-color: \(Palette.earth); }
    .tag { display: inline-block; font-size: .95rem; font-weight: 600; line-height: 1.3; }
    .tag::before { content: ""; display: inline-block; inline-size: .55em; block-size: .55em; margin-inline: .15em .5em; transform: rotate(45deg); background: currentColor; }
    .tag-wait { color: \(Palette.earth); }
    .tag-good { color: \(Palette.leaf); }
    .tag-bad { color: \(Palette.blood); }
    .tag-calm { color: \(Palette.bark); }
    .tag-calm::before { background: none; border: 2px solid; }
    .todo { display: inline-block; font-size: .95rem; font-style: italic; line-height: 1.3; padding-inline: .35em; color: \(Palette.earth); border-block-end: 2px dotted \(Palette.earth); }
    .verdict { margin-block: 0 1.5rem; padding: 1.25rem; color: \(Palette.white); display: flex; align-items: center; }
    .verdict svg { inline-size: 3rem; block-size: 3rem; flex: none; margin-inline-end: 1rem; }
    .verdict h1, .verdict h2 { margin: 0; padding: 0; border: 0; font-size: 1.5rem; }
    .verdict p { margin: .25rem 0 0; }
    .verdict-good { background: \(Palette.leaf); }
    .verdict-bad { background: \(Palette.blood); }
    .verdict-doubt { background: \(Palette.earth); }
    .verdict-wait { background: \(Palette.indigo); }
    .phone { max-inline-size: 23rem; margin-block-end: 2rem; padding: 1rem .75rem 1.5rem; background: \(Palette.soil); border-radius: 1.5rem; }
    .phone h2 { margin: 0 0 .75rem; padding: 0; border: 0; text-align: center; color: \(Palette.cotton); font-family: inherit; font-size: 1rem; }
    main .phone ol { list-style: none; margin: 0; padding: .75rem; background: \(Palette.cotton); border-radius: .5rem; min-block-size: 14rem; }
    .phone li { margin-block-end: 1rem; }
    .phone p { margin: 0; padding: .6rem .8rem; background: \(Palette.sand); border-radius: .9rem; border-end-start-radius: 0; white-space: pre-line; }
    .phone time { font-size: .875rem; color: \(Palette.bark); padding-inline-start: .2rem; }
    .shot { max-inline-size: 100%; block-size: auto; border: 1px solid \(Palette.straw); }
    .qr svg { inline-size: 12rem; block-size: 12rem; background: \(Palette.white); padding: .75rem; }
    """
}
