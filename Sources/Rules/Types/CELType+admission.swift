extension CELType {
  /// Whether a value is of this type, down to its elements and fields.
  public func admits(_ value: CELValue) -> Bool {
    switch (self, value) {
    case (.dyn, _), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double), (.string, .string),
      (.bytes, .bytes), (.null, .null), (.timestamp, .timestamp), (.duration, .duration), (.type, .type):
      true
    case (.optional(let type), _): value == .null || type.admits(value)
    case (.list(let element), .list(let values)): values.allSatisfy(element.admits)
    case (.map(let key, let type), .map(let map)):
      map.keys.allSatisfy(key.admits) && map.values.allSatisfy(type.admits)
    case (.object(let types), .object(let fields)):
      types.allSatisfy { name, type in type.admits(fields[name] ?? .null) }
    default: false
    }
  }
}
