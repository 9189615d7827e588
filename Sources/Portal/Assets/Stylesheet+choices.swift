extension Stylesheet {
  /// Radios and checkboxes, drawn by us so that a thumb finds them; in forced colours the system draws them.
  static let choices = """
    .pick { display: flex; align-items: flex-start; position: relative; margin-block-end: .5rem; }
    .pick input { flex: none; appearance: none; -webkit-appearance: none; inline-size: 2.75rem; block-size: 2.75rem; min-block-size: 0; padding: 0; margin: .125rem 0; cursor: pointer; }
    .pick [type=radio] { border-radius: 50%; }
    .pick input:checked { border-color: \(Palette.indigo); background: \(Palette.indigo); }
    .pick [type=radio]:checked { box-shadow: inset 0 0 0 .5rem \(Palette.white); }
    .pick [type=radio]:checked:focus-visible { box-shadow: inset 0 0 0 .5rem \(Palette.white), 0 0 0 6px \(Palette.ochre); }
    .pick [type=checkbox]:checked { background: \(Palette.indigo) url("\(tick)") center/1.6rem no-repeat; }
    .pick label { flex: 1; font-weight: 400; margin: 0; padding: .65rem .25rem .65rem .75rem; cursor: pointer; }
    [dir=rtl] .pick label { padding: .65rem .75rem .65rem .25rem; }
    .pick .hint { display: block; }
    @media (forced-colors: active) {
      .pick input { appearance: auto; -webkit-appearance: auto; }
    }
    """

  private static let tick =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%23fff' "
    + "stroke-width='4'%3E%3Cpath d='M3 13l6 6L21 5'/%3E%3C/svg%3E"
}
