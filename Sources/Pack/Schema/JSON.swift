/// A JSON value whose members keep their order, for writing schemas.
package indirect enum JSON: Sendable {
  case text(String)
  case whole(Int64)
  case decimal(Double)
  case truth(Bool)
  case list([JSON])
  case object([(key: String, value: JSON)])
}

extension JSON {
  /// A plain value of Swift as JSON, or nil for types that JSON has no form for.
  init?(plain value: some Sendable) {
    switch value {
    case let value as String: self = .text(value)
    case let value as Bool: self = .truth(value)
    case let value as Int: self = .whole(Int64(value))
    case let value as Int64: self = .whole(value)
    case let value as Double where value.isFinite: self = .decimal(value)
    case let value as any RawRepresentable:
      guard let name = value.rawValue as? String else { return nil }
      self = .text(name)
    default: return nil
    }
  }

  /// The member of an object.
  subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The same object with a member added or replaced; other values stay as they are.
  func with(_ key: String, _ value: JSON) -> JSON {
    guard case .object(var members) = self else { return self }
    if let index = members.firstIndex(where: { $0.key == key }) {
      members[index].value = value
    } else {
      members.append((key, value))
    }
    return .object(members)
  }
}
