extension Stylesheet {
  /// On paper: what was said, without the ways to go on.
  static let print = """
    @media print {
      body { font-size: 11pt; color: #000; background: #fff; }
      .menu, .skip, .way, .foot, .demo, form, .pager, .act, .btn { display: none; }
      .roof { background: none; color: #000; border-block-end: 3pt double #000; }
      .eaves { display: none; }
      .brand svg { color: #000; }
      main > * { max-inline-size: none; }
      a { color: #000; }
      .verdict { color: #000; background: none; border: 3pt solid #000; }
      .pairs > div, .path li, tr { break-inside: avoid; }
    }
    """
}
