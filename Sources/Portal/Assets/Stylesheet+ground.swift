extension Stylesheet {
  /// The sheet of paper: measures, focus, what every element starts from.
  ///
  /// Sizes grow with the reader's own; 320 pixels is the narrowest, 48 the least height of what a finger touches.
  static let ground = """
    *,::before,::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block: 1rem; }
    body {
      display: flex;
      flex-direction: column;
      min-block-size: 100vh;
      margin: 0;
      background: \(Palette.cotton);
      color: \(Palette.ink);
      font: 1.125rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
      overflow-wrap: break-word;
    }
    .wrap { inline-size: 100%; max-inline-size: 66rem; margin-inline: auto; padding-inline: 1rem; }
    main { display: block; flex: 1 0 auto; padding-block: 1.5rem 4rem; }
    main > * { max-inline-size: 42rem; }
    .wide main > * { max-inline-size: none; }
    main > :first-child { margin-block-start: 0; }
    a { color: \(Palette.indigo); text-underline-offset: .18em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 3px; }
    :focus { outline: 3px solid \(Palette.ink); outline-offset: 0; box-shadow: 0 0 0 6px \(Palette.ochre); }
    :focus:not(:focus-visible) { outline: 0; box-shadow: none; }
    main:focus { outline: 0; box-shadow: none; }
    a:focus-visible { background: \(Palette.ochre); color: \(Palette.ink); text-decoration: none; }
    svg { display: block; fill: currentColor; }
    .vh:not(:focus):not(:active) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      padding: 0;
      overflow: hidden;
      clip: rect(0 0 0 0);
      white-space: nowrap;
      border: 0;
    }
    @media (prefers-reduced-motion: no-preference) {
      a, button { transition: background-color .12s, color .12s; }
    }
    """
}
