/// `name=value` pairs of a command, each name once.
struct FieldArguments<Field: Hashable & RawRepresentable<String>> {
  let fields: [Field: String]

  init(_ arguments: [String]) throws {
    var fields: [Field: String] = [:]
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let field = Field(rawValue: parts[0]) else {
        throw Refusal("\(argument) is not FIELD=VALUE; `--help` names the fields")
      }
      guard fields.updateValue(parts[1], forKey: field) == nil else { throw Refusal("\(parts[0]) is named twice") }
    }
    self.fields = fields
  }
}
