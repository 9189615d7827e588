import SwiftASN1

extension TimeStampToken {
  /// The same time stamp carrying what it takes to validate it later, in the parts of its CMS that are not signed
  /// (RFC 5652 §5.1, §10.2). What it carries already is kept, and not added again.
  ///
  /// Throws ``TimeStampFault/malformed`` for a token that is not in DER, or grows beyond what is read.
  package func with(_ values: RevocationValues) throws(TimeStampFault) -> TimeStampToken {
    let bytes: [UInt8]
    do { bytes = try Self.rewritten(der, values) } catch { throw .malformed }
    return try TimeStampToken(der: bytes)
  }

  private static func rewritten(_ der: [UInt8], _ values: RevocationValues) throws -> [UInt8] {
    let message = try DER.parse(der, atMost: CMSMessage.mostValues)
    return try DER.sequence(message, identifier: .sequence) { info -> [UInt8] in
      let type = [UInt8](try DER.next(&info).encodedBytes)
      let parts = try DER.explicitlyTagged(&info, tagNumber: 0, tagClass: .contextSpecific) { node -> [UInt8] in
        try DER.sequence(node, identifier: .sequence) { nodes in try Self.signedData(&nodes, values) }
      }
      return DER.wrapped(0x30, type + DER.wrapped(0xA0, DER.wrapped(0x30, parts)))
    }
  }

  /// Algorithms and content as they are, then the two sets, then the signers. With answers of OCSP it is of version 5.
  private static func signedData(
    _ nodes: inout ASN1NodeCollection.Iterator, _ values: RevocationValues
  ) throws -> [UInt8] {
    let version = try DER.next(&nodes)
    var bytes = values.answers.isEmpty ? [UInt8](version.encodedBytes) : [0x02, 0x01, 0x05]
    for _ in 0..<2 { bytes += try DER.next(&nodes).encodedBytes }
    // OtherRevocationInfoFormat (RFC 5940 §2.1).
    let answers = try values.answers.map { answer in
      DER.wrapped(0xA1, try DER.encoded { try $0.serialize(CMSIdentifiers.statusAnswer) } + answer)
    }
    let sets: [(number: UInt, tag: UInt8, more: [[UInt8]])] = [
      (0, 0xA0, values.certificates), (1, 0xA1, values.lists + answers),
    ]
    for (number, tag, more) in sets {
      let old = try DER.optional(&nodes, .context(number)).map { node in
        try DER.list(node, as: .context(number), atMost: 1_024) { [UInt8]($0.encodedBytes) }
      }
      // A SET OF is in the order of its encodings (X.690 §11.6).
      let all = Set((old ?? []) + more).sorted { $0.lexicographicallyPrecedes($1) }
      if !all.isEmpty { bytes += DER.wrapped(tag, all.flatMap(\.self)) }
    }
    return bytes + [UInt8](try DER.next(&nodes).encodedBytes)
  }
}

extension DER {
  fileprivate static func wrapped(_ tag: UInt8, _ contents: [UInt8]) -> [UInt8] {
    header(tag, length: contents.count) + contents
  }
}
