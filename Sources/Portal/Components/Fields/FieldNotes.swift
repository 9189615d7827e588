/// "(facultatif)"
struct OptionalMark: Component {
  let isShown: Bool

  var body: some HTML {
    if isShown {
      span(.class("opt")) {
        " ("
        PortalText.optional
        ")"
      }
    }
  }
}

/// The hint and the error, where a screen reader finds them.
struct FieldNotes: Component {
  let state: FieldState
  let hint: Words?

  var body: some HTML {
    if let hint { p(.class("hint"), .id(state.id.hint)) { hint } }
    if let fault = state.fault {
      p(.class("fault"), .id(state.id.fault)) {
        span(.class("vh")) { PortalText.errorBeside }
        fault.message
      }
    }
  }
}
