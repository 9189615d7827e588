extension Checker {
  /// Names of types, which are values too.
  private static let types: Set<String> = [
    "bool", "int", "uint", "double", "string", "bytes", "list", "map", "null_type", "type",
  ]
  private static let qualifiedTypes: Set<String> = ["google.protobuf.Timestamp", "google.protobuf.Duration"]

  mutating func resolve(_ name: String, isRooted: Bool, at offset: Int) throws(CELError) -> Part {
    if !isRooted, let local = scopes.lastIndex(where: { $0.name == name }) {
      return Part(type: scopes[local].type, place: builder.add(.local(local), at: offset))
    }
    if let type = environment.variables[name] { return variable(name, type, at: offset) }
    guard Self.types.contains(name) else {
      let known = Array(environment.variables.keys) + scopes.map(\.name)
      throw CELError(.unknownName(name, nearest: Spelling.nearest(to: name, among: known)), at: offset)
    }
    return Part(type: .type, place: builder.add(constant: .type(name), at: offset))
  }

  private mutating func variable(_ name: String, _ type: CELType, at offset: Int) -> Part {
    let isOptional = if case .optional = type { true } else { false }
    let step = Step.variable(builder.place(ofVariable: name), isOptional: isOptional)
    return Part(type: type, place: builder.add(step, at: offset))
  }

  /// A field; or a variable or type whose name holds dots, the longest such name first (§ Name Resolution).
  mutating func select(_ operand: Syntax, _ field: String, at syntax: Syntax) throws(CELError) -> Part {
    if let name = qualifiedName(syntax) {
      if let type = environment.variables[name] { return variable(name, type, at: syntax.offset) }
      if Self.qualifiedTypes.contains(name) {
        return Part(type: .type, place: builder.add(constant: .type(name), at: syntax.offset))
      }
    }
    let operand = try check(operand)
    let type = try self.type(of: field, in: operand.type, at: syntax.offset)
    let isOptional = if case .optional = type { true } else { false }
    let step = Step.select(operand.place, field: builder.place(ofName: field), isOptional: isOptional)
    return Part(type: type, place: builder.add(step, at: syntax.offset))
  }

  mutating func has(_ operand: Syntax, _ field: String, at offset: Int) throws(CELError) -> Part {
    let operand = try check(operand)
    _ = try type(of: field, in: operand.type, at: offset)
    return Part(
      type: .bool, place: builder.add(.has(operand.place, field: builder.place(ofName: field)), at: offset))
  }

  private func type(of field: String, in type: CELType, at offset: Int) throws(CELError) -> CELType {
    switch type.unwrapped {
    case .dyn: return .dyn
    case .object(let fields):
      guard let type = fields[field] else {
        throw CELError(.unknownField(field, nearest: Spelling.nearest(to: field, among: fields.keys)), at: offset)
      }
      return type
    case .map(let key, let value) where CELType.string.fits(key): return value
    default: throw CELError(.fieldOfScalar(field, type: type.description), at: offset)
    }
  }

  /// The names of a chain of selections, unless its first is a macro's variable.
  private func qualifiedName(_ syntax: Syntax) -> String? {
    switch syntax.form {
    case .name(let name, let isRooted): isRooted || !scopes.contains { $0.name == name } ? name : nil
    case .select(let operand, let field): qualifiedName(operand).map { "\($0).\(field)" }
    default: nil
    }
  }

  mutating func element(of operand: Syntax, at index: Syntax, blaming offset: Int) throws(CELError) -> Part {
    let (operand, index) = (try check(operand), try check(index))
    let place = builder.add(.index(operand.place, index.place), at: offset)
    switch operand.type.unwrapped {
    case .dyn: return Part(type: .dyn, place: place)
    case .list(let element) where index.type.fits(.int): return Part(type: element, place: place)
    case .map(let key, let value) where index.type.fits(key): return Part(type: value, place: place)
    default:
      let arguments = [operand.type.description, index.type.description]
      throw CELError(.noSuchOverload(function: "[ ]", arguments: arguments, offered: []), at: offset)
    }
  }
}
