extension Submission {
  /// A password as it was typed, white space included; empty when it was not sent.
  func raw(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }
}
