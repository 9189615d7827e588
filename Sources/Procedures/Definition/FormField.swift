public import Pack
public import Vocabulary

/// One question of a form.
public struct FormField: Sendable, PackDecodable {
  public let id: String
  public let kind: FieldKind
  public let label: LocalizedText
  public let hint: LocalizedText?
  public let isRequired: Bool
  /// The field is asked only when this CEL expression (bool, over `answers`) holds.
  public let condition: Scalar?
  public let options: [FieldOption]
  /// Longest text, in characters.
  public let maximumLength: Int
  public let minimum: Int64?
  public let maximum: Int64?
  public let checks: [FieldCheck]
  public let position: Position

  public static let shape = Shape<FormField>.checkedObject(
    "A question of the form",
    .required("id", "Name of the answer in expressions: answers.<id>", .identifier),
    .required("kind", "What kind of answer it takes"),
    .required("label", "The question"),
    .optional("hint", "A line of help under the question"),
    .defaulted("required", true, "Whether an answer is needed"),
    .optional("when", "CEL: asked only when this holds"),
    .defaulted(
      "options", [], "The choices of a field of kind choice", .list(of: Shape<FieldOption>.declared.located)),
    .defaulted("max_length", 80, "Longest text, in characters"),
    .optional("min", "Smallest number"),
    .optional("max", "Largest number"),
    .defaulted("checks", [], "Rules that the answer must satisfy"), make: checked)

  private static func checked(
    _ object: DecodedObject, id: String, kind: FieldKind, label: LocalizedText, hint: LocalizedText?, required: Bool,
    condition: Scalar?, options: [Located<FieldOption>], length: Int, minimum: Int64?, maximum: Int64?,
    checks: [FieldCheck]
  ) -> FormField? {
    object.faults.expectDistinct(options.map { $0.map(\.id) }, "choices are named")
    let field = FormField(
      id: id, kind: kind, label: label, hint: hint, isRequired: required, condition: condition,
      options: options.map(\.value), maximumLength: length, minimum: minimum, maximum: maximum, checks: checks,
      position: object.position)
    field.check(object)
    return field
  }

  private func check(_ object: DecodedObject) {
    if kind == .choice, options.isEmpty {
      object.fault("a choice without options", fix: "add options: [{id: …, label: …}]", at: "kind")
    }
    if kind != .choice, !options.isEmpty {
      object.fault("only a choice has options", fix: "remove them, or write `kind: choice`", at: "kind")
    }
    if kind != .number, minimum != nil || maximum != nil {
      object.fault("only a number has `min` and `max`", fix: "remove them, or write `kind: number`", at: "kind")
    }
    if let minimum, let maximum, minimum > maximum {
      object.fault("`max` is less than `min`", fix: "write a number of at least \(minimum)", at: "max")
    }
    if maximumLength <= 0 {
      object.fault("no answer is as short as that", fix: "write the longest text in characters", at: "max_length")
    }
  }
}
