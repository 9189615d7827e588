/// Collects the definitions of a schema while it is made.
struct SchemaBuilder {
  private(set) var definitions: [(key: String, value: JSON)] = []
  private var names: [ObjectIdentifier: String] = [:]
  private var taken: Set<String> = []
  /// Definitions that a reference already points to, so that they cannot be written in place any more.
  private var referred: Set<String> = []

  /// The schema of a type: a reference for a type with a structure of its own, the schema itself for a leaf.
  ///
  /// The name is known before the structure is visited, so that a type that holds itself ends in a reference.
  mutating func schema<Value>(of type: Value.Type, shape: () -> Shape<Value>) -> JSON {
    if type is any Anonymous.Type { return shape().schema(&self) }
    if let name = names[ObjectIdentifier(type)] { return reference(to: name) }
    let name = freeName(for: type)
    names[ObjectIdentifier(type)] = name
    taken.insert(name)
    let shape = shape()
    let schema = shape.schema(&self)
    guard shape.hasStructure || referred.contains(name) else {
      names[ObjectIdentifier(type)] = nil
      taken.remove(name)
      return schema
    }
    definitions.append((name, schema))
    return reference(to: name)
  }

  private mutating func reference(to name: String) -> JSON {
    referred.insert(name)
    return .object([("$ref", .text("#/$defs/\(name)"))])
  }

  /// The type's name with the types around it, without its module, in characters that a URI fragment can hold.
  private func freeName(for type: Any.Type) -> String {
    let full = String(reflecting: type).split(separator: ".").filter { !$0.hasPrefix("(unknown context") }
    let own = full.dropFirst(full.count > 1 ? 1 : 0).joined(separator: ".")
    let name = String(own.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "_" })
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)\(number)") { number += 1 }
    return "\(name)\(number)"
  }
}

/// A type without a name of its own in a pack: what holds it says what it is.
protocol Anonymous {}
