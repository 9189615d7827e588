/// What was typed into a form, and what is wrong with it. Fields find their own value and error here by name.
struct FormAnswers: Sendable {
  /// The values of each field, in the order sent.
  var typed: [String: [String]] = [:]
  /// In the order of the fields on the page.
  var faults: [FieldFault] = []

  subscript(name: String) -> String? {
    get { typed[name]?.first }
    set { typed[name] = newValue.map { [$0] } }
  }

  /// Whether a choice of several was made.
  func holds(_ name: String, _ value: String) -> Bool { typed[name]?.contains(value) ?? false }

  func fault(_ name: String) -> FieldFault? { faults.first { $0.field == name } }

  mutating func fault(_ field: String, _ message: some Sayable) {
    faults.append(FieldFault(field: field, message: message.words))
  }
}

/// Something wrong with a field: said on top of the page, with a link to the field, and beside it.
struct FieldFault: Sendable, Hashable {
  /// The name of the field.
  let field: String
  /// What is wrong and what to write instead.
  let message: Words
}
