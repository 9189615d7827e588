/// What is wrong, on top of the page, each line leading to its field.
struct FaultSummary: Component {
  let faults: [FieldFault]

  var body: some HTML {
    div(.class("summary"), .role(.alert), .ariaLabelledBy(Self.title), .tabindex(-1)) {
      h2(.id(Self.title)) { PortalText.errorTitle }
      ul {
        for fault in faults {
          li { a(.href(.fragment(FieldID(fault.field).control))) { fault.message } }
        }
      }
    }
  }

  private static let title = "a-corriger"
}
