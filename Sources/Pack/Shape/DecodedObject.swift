/// A mapping while its keys are read: where it and its keys stand, and how to report what is wrong between them.
public struct DecodedObject {
  /// Where the mapping begins: at its first key, or at its brace.
  public let position: Position
  public let faults: Faults
  let entries: [Node.Entry]
  /// Keys that are absent because they are mistyped; their unknown spelling is reported instead.
  let mistyped: Set<String>

  /// The position of a key's value; of the whole mapping, if the key is absent.
  public func position(of key: String) -> Position {
    node(key)?.position ?? position
  }

  /// Reports a fault between keys, at the value of one of them or at the whole mapping.
  public func fault(_ message: String, fix: String, at key: String? = nil) {
    faults.add(message, fix: fix, at: key.map { position(of: $0) } ?? position)
  }
}

extension DecodedObject {
  func node(_ key: String) -> Node? {
    entries.first { $0.key.text == key }?.value
  }

  func reportMissing(_ key: String, _ about: String) {
    guard !mistyped.contains(key) else { return }
    faults.add("the key `\(key)` is missing", fix: "add `\(key): …`, \(about)", at: position)
  }

  /// Makes sure that a refusal is never silent: `before` is the number of faults before the check that refused.
  func reported<Value>(_ value: Value?, since before: Int) -> Value? {
    if value == nil, faults.count == before {
      fault("these keys do not fit together", fix: "compare them with the schema")
    }
    return value
  }
}
