/// The identifiers of a field's parts. The first control bears the field's own, so that the summary's link leads to it.
struct FieldID {
  let control: String

  init(_ name: String) { control = name }

  var hint: String { control + "-aide" }
  var fault: String { control + "-erreur" }

  /// The control of one part or choice of the field.
  func part(_ suffix: String) -> String { "\(control)-\(suffix)" }

  /// What describes the control, read after its label.
  func described(hint hasHint: Bool, fault hasFault: Bool) -> [String] {
    (hasHint ? [hint] : []) + (hasFault ? [fault] : [])
  }
}
