package import SwiftASN1

extension DER {
  /// The contents of an INTEGER of any sign: 1 to `most` bytes in two's complement, none too many (X.690 §8.3).
  package static func integer(_ node: ASN1Node, atMost most: Int) throws -> [UInt8] {
    guard node.identifier == .integer, case .primitive(let content) = node.content else {
      throw ASN1Error.unexpectedFieldType(node.identifier)
    }
    let bytes = [UInt8](content)
    guard (1...most).contains(bytes.count) else {
      throw ASN1Error.invalidASN1Object(reason: "an integer of \(bytes.count) bytes")
    }
    if bytes.count > 1 {
      let sign: UInt8 = bytes[1] & 0x80 == 0 ? 0x00 : 0xFF
      guard bytes[0] != sign else { throw ASN1Error.invalidASN1Object(reason: "an integer that is not in DER") }
    }
    return bytes
  }
}

extension DER.Serializer {
  /// An INTEGER of these contents.
  package mutating func integer(_ contents: [UInt8]) {
    appendPrimitiveNode(identifier: .integer) { $0 += contents }
  }
}
