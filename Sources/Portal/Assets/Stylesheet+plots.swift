extension Stylesheet {
  /// Lines over time, told apart by colour and by their dashes.
  static let plots = """
    .plot svg { inline-size: 100%; block-size: auto; background: \(Palette.white); }
    .plot path { fill: none; stroke: \(Palette.indigo); stroke-width: 3; }
    .plot li svg { display: inline-block; vertical-align: middle; inline-size: 2.5rem; margin-inline-end: .5rem; }
    .plot .line-2, .plot .line-7 { stroke: \(Palette.earth); }
    .plot .line-3, .plot .line-8 { stroke: \(Palette.leaf); }
    .plot .line-4, .plot .line-9 { stroke: \(Palette.blood); }
    .plot .line-5, .plot .line-10 { stroke: \(Palette.bark); }
    .plot .line-6, .plot .line-7, .plot .line-8, .plot .line-9, .plot .line-10 { stroke-dasharray: 6 4; }
    """
}
