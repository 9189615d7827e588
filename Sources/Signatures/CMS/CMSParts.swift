package import SwiftASN1

/// A message of one signer in the parts that signatures and archive time stamps are over, each to the byte as it came:
/// the parts that nobody signed can grow.
///
/// DER alone: in other encodings, the same message could be written anew in another way.
package struct CMSParts: Sendable {
  /// Each a whole `CertificateChoices` (RFC 5652 §10.2.2).
  package private(set) var certificates: [[UInt8]]
  /// Each a whole `RevocationInfoChoice` (RFC 5652 §10.2.1).
  package private(set) var revocation: [[UInt8]]
  package private(set) var unsigned: [CMSAttribute]
  /// `eContentType`, encoded.
  package let contentType: [UInt8]
  /// From the signer's version to the signature: all but the unsigned attributes.
  package let signer: [UInt8]

  private let version: Int
  private let digestAlgorithms: [UInt8]
  private let content: [UInt8]

  private static let mostParts = 1024

  /// Throws ``CMSFault``.
  package init(_ message: [UInt8]) throws(CMSFault) {
    guard message.count <= CMSMessage.longest else { throw CMSFault("the message has more than 4 MiB") }
    do {
      self = try DER.sequence(try DER.parse(message, atMost: CMSMessage.mostValues), identifier: .sequence) { info in
        guard try ASN1ObjectIdentifier(derEncoded: &info) == CMSIdentifiers.signedData else {
          throw CMSFault("the contents are not SignedData")
        }
        return try DER.explicitlyTagged(&info, tagNumber: 0, tagClass: .contextSpecific) { content in
          try DER.sequence(content, identifier: .sequence) { try CMSParts(signedData: &$0) }
        }
      }
    } catch let fault as CMSFault {
      throw fault
    } catch {
      throw CMSFault("the contents are not DER of CMS")
    }
  }

  private init(signedData nodes: inout ASN1NodeCollection.Iterator) throws {
    version = try Int(derEncoded: &nodes)
    digestAlgorithms = [UInt8](try DER.next(&nodes).encodedBytes)
    let content = try DER.next(&nodes)
    self.content = [UInt8](content.encodedBytes)
    contentType = try DER.sequence(content, identifier: .sequence) { info in
      let type = [UInt8](try DER.next(&info).encodedBytes)
      _ = info.next()
      return type
    }
    func encodings(_ number: UInt) throws -> [[UInt8]] {
      guard let node = DER.optional(&nodes, .context(number)) else { return [] }
      return try DER.list(node, as: .context(number), atMost: Self.mostParts) { [UInt8]($0.encodedBytes) }
    }
    certificates = try encodings(0)
    revocation = try encodings(1)
    let signers = try DER.list(try DER.next(&nodes), as: .set, atMost: 2) { $0 }
    guard signers.count == 1 else { throw CMSFault("there is not one signer") }
    guard case .constructed(let fields) = signers[0].content else { throw CMSFault("a signer is not a SEQUENCE") }
    var signed: [UInt8] = []
    var unsigned: [CMSAttribute] = []
    for field in fields {
      if field.identifier == .context(1) {
        unsigned = try CMSAttribute.all(field)
      } else {
        signed += field.encodedBytes
      }
    }
    signer = signed
    self.unsigned = unsigned
  }

  /// Adds what validation needs and the message lacks: certificates, lists and answers beside those that it has.
  mutating func add(_ values: RevocationValues) throws {
    var known = Set(certificates)
    certificates += values.certificates.filter { known.insert($0).inserted }
    known = Set(revocation)
    let answers = try values.answers.map { answer in
      // OtherRevocationInfoFormat (RFC 5940 §2.1)
      try DER.encoded { coder in
        try coder.context(1) { other in
          try other.serialize(CMSIdentifiers.statusAnswer)
          other.serializeRawBytes(answer)
        }
      }
    }
    revocation += (values.lists + answers).filter { known.insert($0).inserted }
  }

  /// Adds an attribute that nobody signs.
  package mutating func add(_ attribute: ASN1ObjectIdentifier, der value: [UInt8]) {
    unsigned.append(CMSAttribute(type: attribute, values: [value]))
  }

  /// The whole message.
  package var der: [UInt8] {
    get throws {
      let attributes = try unsigned.map { attribute in try DER.encoded { try $0.serialize(attribute) } }
      let data =
        try DER.encoded { try $0.serialize(writtenVersion) } + digestAlgorithms + content
        + Self.set(0xA0, certificates) + Self.set(0xA1, revocation)
        + Self.wrapped(0x31, Self.wrapped(0x30, signer + Self.set(0xA1, attributes)))
      let type = try DER.encoded { try $0.serialize(CMSIdentifiers.signedData) }
      return Self.wrapped(0x30, type + Self.wrapped(0xA0, Self.wrapped(0x30, data)))
    }
  }

  /// Answers are of a format that version 5 alone has (RFC 5652 §5.1).
  private var writtenVersion: Int { revocation.contains { $0.first == 0xA1 } ? 5 : version }

  private static func wrapped(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    DER.header(tag, length: content.count) + content
  }

  /// A SET OF is in the order of its encodings (X.690 §11.6); an optional one without any is not there.
  private static func set(_ tag: UInt8, _ parts: [[UInt8]]) -> [UInt8] {
    guard !parts.isEmpty else { return [] }
    return wrapped(tag, parts.sorted { $0.lexicographicallyPrecedes($1) }.flatMap(\.self))
  }
}
