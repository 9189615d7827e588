/// The button that sends a form.
struct Button: Component {
  enum Weight: String {
    /// The one way on.
    case main = ""
    /// Another way.
    case second
    /// What cannot be taken back: refuse, withdraw, revoke.
    case grave
    /// Looks like a link.
    case plain
  }

  private let caption: Words
  private let weight: Weight
  private let action: String?

  /// - Parameter action: Tells this button from the others of the form (``Submission/pressed(_:)``).
  init(_ caption: some Sayable, _ weight: Weight = .main, action: String? = nil) {
    self.caption = caption.words
    self.weight = weight
    self.action = action
  }

  var body: some HTML {
    if let action {
      button(.type(.submit), .class(weight.rawValue, if: weight != .main), .name(ButtonName.field), .value(action)) {
        caption
      }
    } else {
      button(.type(.submit), .class(weight.rawValue, if: weight != .main)) { caption }
    }
  }
}
