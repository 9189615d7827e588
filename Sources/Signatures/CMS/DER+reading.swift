import SwiftASN1

extension DER {
  /// Takes the next node if it has this tag.
  static func optionalNode(_ nodes: inout ASN1NodeCollection.Iterator, identifier: ASN1Identifier) -> ASN1Node? {
    var ahead = nodes
    guard let node = ahead.next(), node.identifier == identifier else { return nil }
    nodes = ahead
    return node
  }

  /// Takes the next node, which must be a SEQUENCE, and reads all that is in it.
  static func nextSequence<Value>(
    _ nodes: inout ASN1NodeCollection.Iterator, _ body: (inout ASN1NodeCollection.Iterator) throws -> Value
  ) throws -> Value {
    guard let node = nodes.next() else { throw CMSFault("a sequence is missing") }
    return try DER.sequence(node, identifier: .sequence, body)
  }
}
