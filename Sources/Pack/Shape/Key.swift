/// A key of an object, or a group of keys that together make one value.
///
/// `about` says in a few words what the value is; it stands in faults and as the description in the schema.
public struct Key<Value: Sendable>: Sendable {
  let properties: [Property]
  let read: @Sendable (DecodedObject) -> Value?

  init(_ properties: [Property], read: @escaping @Sendable (DecodedObject) -> Value?) {
    self.properties = properties
    self.read = read
  }
}

extension Key {
  /// A key that must be there.
  public static func required(_ name: String, _ about: String, _ shape: Shape<Value>) -> Key {
    Key([Property(name, about, isRequired: true, shape.schema)]) { object in
      guard let node = object.node(name) else {
        object.reportMissing(name, about)
        return nil
      }
      return shape.read(node, object.faults)
    }
  }

  /// A key that may be absent; then the value is nil.
  public static func optional<Present>(_ name: String, _ about: String, _ shape: Shape<Present>) -> Key
  where Value == Present? {
    Key([Property(name, about, isRequired: false, shape.schema)]) { object in
      guard let node = object.node(name) else { return .some(nil) }
      return shape.read(node, object.faults).map { .some($0) }
    }
  }

  /// A key that may be absent; then the value is the default.
  public static func defaulted(_ name: String, _ value: Value, _ about: String, _ shape: Shape<Value>) -> Key {
    Key([Property(name, about, isRequired: false, default: JSON(plain: value), shape.schema)]) { object in
      guard let node = object.node(name) else { return value }
      return shape.read(node, object.faults)
    }
  }
}

// MARK: Keys whose type says its shape

extension Key {
  /// A key that must be there, of a type that declares its shape.
  public static func required(_ name: String, _ about: String) -> Key where Value: PackDecodable {
    required(name, about, .declared)
  }

  /// A key that may be absent, of a type that declares its shape.
  public static func optional<Present: PackDecodable>(_ name: String, _ about: String) -> Key where Value == Present? {
    optional(name, about, .declared)
  }

  /// A key with a default, of a type that declares its shape.
  public static func defaulted(_ name: String, _ value: Value, _ about: String) -> Key where Value: PackDecodable {
    defaulted(name, value, about, .declared)
  }
}
