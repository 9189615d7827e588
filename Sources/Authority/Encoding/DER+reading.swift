import SwiftASN1

extension DER {
  /// What is in a SEQUENCE, which may hold no more than `body` takes.
  static func sequence<Value>(
    _ nodes: inout ASN1NodeCollection.Iterator, _ body: (inout ASN1NodeCollection.Iterator) throws -> Value
  ) throws -> Value {
    try sequence(try next(&nodes), identifier: .sequence, body)
  }

  static func next(_ nodes: inout ASN1NodeCollection.Iterator) throws -> ASN1Node {
    guard let node = nodes.next() else { throw ASN1Error.invalidASN1Object(reason: "a part is missing") }
    return node
  }

  /// The next node if it has one of these tags.
  static func optional(
    _ nodes: inout ASN1NodeCollection.Iterator, _ identifiers: ASN1Identifier...
  ) -> ASN1Node? {
    var ahead = nodes
    guard let node = ahead.next(), identifiers.contains(node.identifier) else { return nil }
    nodes = ahead
    return node
  }

  /// The value in an `[number] EXPLICIT`, if it is there.
  static func optional<Value>(
    _ nodes: inout ASN1NodeCollection.Iterator, explicit number: UInt, _ body: (ASN1Node) throws -> Value
  ) throws -> Value? {
    try optionalExplicitlyTagged(&nodes, tagNumber: number, tagClass: .contextSpecific, body)
  }

  /// The parts of a SEQUENCE OF; more than `most` are refused.
  static func list<Value>(
    _ node: ASN1Node, atMost most: Int, _ body: (ASN1Node) throws -> Value
  ) throws -> [Value] {
    guard node.identifier == .sequence, case .constructed(let nodes) = node.content else {
      throw ASN1Error.unexpectedFieldType(node.identifier)
    }
    var values: [Value] = []
    for node in nodes {
      guard values.count < most else { throw ASN1Error.invalidASN1Object(reason: "too many parts") }
      values.append(try body(node))
    }
    return values
  }
}
