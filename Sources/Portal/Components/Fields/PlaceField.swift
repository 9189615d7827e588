/// A place, found by its name: first a box to search with, then what was found to choose from.
///
/// It is two fields: `name.recherche`, the words searched for, and `name`, the code of the place. Its button is
/// pressed as `name`: the step is shown again with the places found.
///
/// ```swift
/// if form.pressed("lieu") { found = gazetteer.search(form[PlaceField.search("lieu")] ?? "") }
/// ```
struct PlaceField: Component {
  private let name: String
  private let caption: Words
  private let hint: Words?
  private let found: [Choice]?
  private let isOptional: Bool

  /// - Parameter found: The places to choose from, the value being the code; nil before a search.
  init(
    _ name: String, _ caption: some Sayable, hint: (any Sayable)? = nil, found: [Choice]?, isOptional: Bool = false
  ) {
    self.name = name
    self.caption = caption.words
    self.hint = hint?.words
    self.found = found
    self.isOptional = isOptional
  }

  /// The name of the box to search with.
  static func search(_ name: String) -> String { "\(name).recherche" }

  var body: some HTML {
    GroupFrame(name: name, caption: caption, hint: hint, isOptional: isOptional) { state in
      if let found, !found.isEmpty {
        p(.class("hint")) { PortalText.searchFound }
        for (index, place) in found.enumerated() {
          Pick(
            id: index == 0 ? state.id.control : state.id.part("\(index + 1)"), name: name, type: .radio, choice: place,
            isChosen: found.count == 1 || state.holds(place.value))
        }
        label(.for(state.id.part("recherche"))) { PortalText.searchAgain }
        box(state, id: state.id.part("recherche"), isLabelled: true)
      } else {
        if found != nil { p(.class("fault"), .role(.status)) { PortalText.searchNothing } }
        box(state, id: state.id.control, isLabelled: false)
      }
    }
  }

  private func box(_ state: FieldState, id: String, isLabelled: Bool) -> some HTML {
    div(.class("find")) {
      input(
        .id(id), .name(Self.search(name)), .type(.text), .value(state.typed(part: Self.search(name)) ?? ""),
        .autocomplete(.off), .spellcheck(false), .dir(.auto), .ariaLabel(isLabelled ? nil : PortalText.search()),
        .ariaDescribedBy(state.described), .ariaInvalid(state.fault != nil))
      button(.type(.submit), .name(ButtonName.field), .value(name), .class("second")) { PortalText.search }
    }
  }
}
