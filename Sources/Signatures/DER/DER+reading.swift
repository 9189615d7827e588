package import SwiftASN1

extension DER {
  /// What is in a SEQUENCE, which may hold no more than `body` takes.
  package static func sequence<Value>(
    _ nodes: inout ASN1NodeCollection.Iterator, _ body: (inout ASN1NodeCollection.Iterator) throws -> Value
  ) throws -> Value {
    try sequence(try next(&nodes), identifier: .sequence, body)
  }

  package static func next(_ nodes: inout ASN1NodeCollection.Iterator) throws -> ASN1Node {
    guard let node = nodes.next() else { throw ASN1Error.invalidASN1Object(reason: "a part is missing") }
    return node
  }

  /// The next node if it has one of these tags.
  package static func optional(
    _ nodes: inout ASN1NodeCollection.Iterator, _ identifiers: ASN1Identifier...
  ) -> ASN1Node? {
    var ahead = nodes
    guard let node = ahead.next(), identifiers.contains(node.identifier) else { return nil }
    nodes = ahead
    return node
  }

  /// The value in an `[number] EXPLICIT`, if it is there.
  package static func optional<Value>(
    _ nodes: inout ASN1NodeCollection.Iterator, explicit number: UInt, _ body: (ASN1Node) throws -> Value
  ) throws -> Value? {
    try optionalExplicitlyTagged(&nodes, tagNumber: number, tagClass: .contextSpecific, body)
  }

  /// The parts of a SEQUENCE OF, or of a SET OF in whatever order; more than `most` are refused.
  package static func list<Value>(
    _ node: ASN1Node, as identifier: ASN1Identifier = .sequence, atMost most: Int, _ body: (ASN1Node) throws -> Value
  ) throws -> [Value] {
    guard node.identifier == identifier, case .constructed(let nodes) = node.content else {
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
