/// What a form carries along unseen. Left out when there is nothing to carry.
struct HiddenField: Component {
  private let name: String
  private let value: String?

  init(_ name: String, _ value: String?) {
    self.name = name
    self.value = value
  }

  var body: some HTML {
    if let value { input(.type(.hidden), .name(name), .value(value)) }
  }
}
