public import Pack
import Territory
public import Vocabulary

/// One field of a register's records.
public struct RegisterField: Sendable, PackDecodable {
  /// Its name in records, in the columns of imported files and in expressions.
  public let id: String
  public let kind: RegisterFieldKind
  public let label: LocalizedText
  public let isRequired: Bool
  /// The values of a choice; empty for every other kind.
  public let options: [RegisterOption]
  /// The longest value, in characters.
  public let maximumLength: Int
  /// The bounds of a number, both included.
  public let minimum: Int64?
  public let maximum: Int64?
  let position: Position

  public static let shape: Shape<RegisterField> = .checkedObject(
    "a field of a register",
    .required("id", "its name, as in `birth_date`", .fieldName),
    .required("kind", "what it holds"),
    .required("label", "what people read"),
    .defaulted("required", false, "whether every record has a value"),
    .defaulted("options", [], "the values of a choice"),
    .optional("max_length", "the longest value, in characters", .int(in: 1...20_000)),
    .optional("min", "the smallest number"),
    .optional("max", "the largest number"), make: checked)

  private static func checked(
    _ object: DecodedObject, id: String, kind: RegisterFieldKind, label: LocalizedText, isRequired: Bool,
    options: [RegisterOption], length: Int?, minimum: Int64?, maximum: Int64?
  ) -> RegisterField? {
    if (kind == .choice) == options.isEmpty {
      object.fault(
        "options and kind do not agree", fix: "write `kind: choice` with options, or another kind without",
        at: "options")
    }
    if kind != .number, minimum != nil || maximum != nil {
      object.fault("only a number has `min` and `max`", fix: "remove them, or write `kind: number`", at: "kind")
    }
    if let minimum, let maximum, minimum > maximum {
      object.fault("`max` is less than `min`", fix: "write a number of at least \(minimum)", at: "max")
    }
    return RegisterField(
      id: id, kind: kind, label: label, isRequired: isRequired, options: options,
      maximumLength: length ?? kind.usualLength, minimum: minimum, maximum: maximum, position: object.position)
  }
}

extension RegisterFieldKind {
  fileprivate var usualLength: Int {
    switch self {
    case .notes: 4_000
    case .text: 200
    default: 120
    }
  }
}

extension Shape where Value == String {
  /// The name of a field or of a register.
  static var fieldName: Shape {
    .text("a name of letters, digits, - and _", pattern: "[A-Za-z][A-Za-z0-9_-]*", length: 1...40)
  }
}
