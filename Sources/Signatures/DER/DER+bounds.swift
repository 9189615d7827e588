package import SwiftASN1

extension DER {
  /// Reads bytes from outside that hold no more than `most` values, so that a small input cannot take much memory: the
  /// tree of a value takes a hundred times the two bytes that the shortest one has.
  package static func parse(_ bytes: [UInt8], atMost most: Int) throws -> ASN1Node {
    try bytes.checkValues(atMost: most)
    return try parse(bytes)
  }
}

extension BER {
  /// As ``SwiftASN1/DER/parse(_:atMost:)``, for what need not be in DER.
  package static func parse(_ bytes: [UInt8], atMost most: Int) throws -> ASN1Node {
    try bytes.checkValues(atMost: most)
    return try parse(bytes)
  }
}

extension [UInt8] {
  /// Goes from header to header, into what is constructed and over what is primitive; whether lengths fit together is
  /// left to the parser.
  fileprivate func checkValues(atMost most: Int) throws {
    var position = 0
    for _ in 0..<most {
      guard position < count else { return }
      guard let header = header(at: position) else { throw ASN1Error.truncatedASN1Field() }
      position = header.isConstructed ? header.end : header.end + header.length
    }
    guard position >= count else { throw ASN1Error.invalidASN1Object(reason: "more than \(most) values") }
  }

  /// Tag and length (X.690 §8.1.2–8.1.3). A length that is not said counts as 0, one beyond these bytes as all of them.
  private func header(at start: Int) -> (isConstructed: Bool, end: Int, length: Int)? {
    let tag = self[start]
    var position = start + 1
    if tag & 0x1F == 0x1F {
      while position < count, self[position] & 0x80 != 0 { position += 1 }
      position += 1
    }
    guard position < count else { return nil }
    var length = Int(self[position])
    position += 1
    if length > 0x80 {
      let width = length & 0x7F
      guard position + width <= count else { return nil }
      length = self[position..<(position + width)].reduce(0) { Swift.min($0 << 8 | Int($1), count) }
      position += width
    } else if length == 0x80 {
      length = 0
    }
    return (tag & 0x20 != 0, position, length)
  }
}
