/// A date of which the day and the month may be unknown, in three boxes, and « né vers » where it may be.
///
/// Its parts are `name.jour`, `name.mois`, `name.annee` and `name.vers`; ``Submission/partialDate(_:)`` reads them.
struct DateField: Component {
  private let name: String
  private let caption: Words
  private let hint: Words
  private let mayBeAbout: Bool
  private let isBirth: Bool
  private let isOptional: Bool

  /// - Parameters:
  ///   - mayBeAbout: Offers « né vers », which keeps the year alone.
  ///   - isBirth: The date is the birth of the person at the keyboard, which a browser may fill.
  init(
    _ name: String, _ caption: some Sayable, hint: some Sayable = PortalText.dateHint, mayBeAbout: Bool = false,
    isBirth: Bool = false, isOptional: Bool = false
  ) {
    self.name = name
    self.caption = caption.words
    self.hint = hint.words
    self.mayBeAbout = mayBeAbout
    self.isBirth = isBirth
    self.isOptional = isOptional
  }

  var body: some HTML {
    GroupFrame(name: name, caption: caption, hint: hint, isOptional: isOptional) { state in
      div(.class("row")) {
        box(state, .day, id: state.id.control)
        box(state, .month, id: state.id.part("mois"))
        box(state, .year, id: state.id.part("annee"))
      }
      if mayBeAbout {
        let part = DatePart.about.name(in: name)
        div(.class("pick")) {
          input(
            .id(state.id.part("vers")), .name(part), .type(.checkbox), .value("oui"),
            .checked(state.typed(part: part) != nil))
          label(.for(state.id.part("vers"))) { PortalText.about }
        }
      }
    }
  }

  private func box(_ state: FieldState, _ part: DatePart, id: String) -> some HTML {
    div(.class("y", if: part == .year)) {
      label(.for(id)) { part.text }
      input(
        .id(id), .name(part.name(in: name)), .type(.text), .inputmode(.numeric), .maxlength(part == .year ? 4 : 2),
        .autocomplete(isBirth ? part.birth : nil), .value(state.typed(part: part.name(in: name)) ?? ""),
        .ariaInvalid(state.fault != nil))
    }
  }
}

/// A box of a date.
enum DatePart: String {
  case day = "jour"
  case month = "mois"
  case year = "annee"
  case about = "vers"

  /// The name of the part's field: "naissance.annee".
  func name(in field: String) -> String { "\(field).\(rawValue)" }

  fileprivate var text: PortalText {
    switch self {
    case .day: .day
    case .month: .month
    case .year: .year
    case .about: .about
    }
  }

  fileprivate var birth: Autocomplete? {
    switch self {
    case .day: .birthDay
    case .month: .birthMonth
    case .year: .birthYear
    case .about: nil
    }
  }
}
