import SwiftASN1

/// What comes back for a request.
///
/// ```
/// TimeStampResp ::= SEQUENCE { status PKIStatusInfo, timeStampToken TimeStampToken OPTIONAL }
/// PKIStatusInfo ::= SEQUENCE { status INTEGER, statusString SEQUENCE OF UTF8String OPTIONAL, failInfo BIT STRING OPTIONAL }
/// ```
/// (RFC 3161 §2.4.2.)
public enum TimeStampAnswer: Sendable, Hashable {
  /// The token in its encoding: granted, as it was asked or with modifications.
  case granted([UInt8])
  /// For a reason, nil when none is said or known, with what the unit says to people.
  case refused(TimeStampRefusal?, text: String = "")

  /// More bytes than this are not read.
  public static let longest = TimeStampToken.longest + 4_096
  private static let mostTexts = 16

  /// Throws ``TimeStampFault/malformed``; asks nothing of the token.
  public init(der: [UInt8]) throws(TimeStampFault) {
    guard der.count <= Self.longest else { throw .malformed }
    do {
      self = try DER.sequence(try BER.parse(der, atMost: CMSMessage.mostValues), identifier: .sequence) { nodes in
        let refusal = try Self.refusal(try DER.next(&nodes))
        let token = nodes.next().map { [UInt8]($0.encodedBytes) }
        if let refusal { return refusal }
        guard let token else { throw TimeStampFault.malformed }
        return .granted(token)
      }
    } catch {
      throw .malformed
    }
  }

  /// What a PKIStatusInfo refuses; nil when it grants.
  private static func refusal(_ node: ASN1Node) throws -> TimeStampAnswer? {
    try DER.sequence(node, identifier: .sequence) { nodes in
      let status = try Int(derEncoded: &nodes)
      let texts = try DER.optional(&nodes, .sequence).map { texts in
        try DER.list(texts, atMost: mostTexts) { String(try ASN1UTF8String(derEncoded: $0)) }
      }
      let failure = try DER.optional(&nodes, .bitString).map { try ASN1BitString(derEncoded: $0) }
      guard status > 1 else { return nil }
      return .refused(failure.flatMap(TimeStampRefusal.init), text: texts?.joined(separator: " ") ?? "")
    }
  }

  /// The whole TimeStampResp.
  public var der: [UInt8] {
    switch self {
    case .granted(let token):
      let status = DER.encoded { $0.sequence { $0.integer([0]) } }
      return DER.header(0x30, length: status.count + token.count) + status + token
    case .refused(let refusal, let text):
      return DER.encoded { coder in
        coder.sequence { answer in
          answer.sequence { status in
            status.integer([2])
            if !text.isEmpty {
              status.sequence { $0.appendPrimitiveNode(identifier: .utf8String) { $0 += text.utf8 } }
            }
            if let refusal { status.appendPrimitiveNode(identifier: .bitString) { $0 += refusal.bits } }
          }
        }
      }
    }
  }
}

extension TimeStampRefusal {
  /// The first of the bits that are set and known.
  fileprivate init?(_ bits: ASN1BitString) {
    let bytes = [UInt8](bits.bytes)
    let found = Self.allCases.first { refusal in
      let place = refusal.rawValue / 8
      return place < bytes.count && bytes[place] & (0x80 >> UInt8(refusal.rawValue % 8)) != 0
    }
    guard let found else { return nil }
    self = found
  }

  /// The one bit, without zeros after it (X.690 §11.2.2), as the contents of a BIT STRING.
  fileprivate var bits: [UInt8] {
    [UInt8(7 - rawValue % 8)] + [UInt8](repeating: 0, count: rawValue / 8) + [0x80 >> UInt8(rawValue % 8)]
  }
}
