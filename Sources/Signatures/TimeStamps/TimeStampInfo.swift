public import Foundation
package import SwiftASN1
package import X509

/// What a time stamp says.
///
/// ```
/// TSTInfo ::= SEQUENCE { version INTEGER {v1(1)}, policy OBJECT IDENTIFIER, messageImprint MessageImprint,
///                        serialNumber INTEGER, genTime GeneralizedTime, accuracy Accuracy OPTIONAL,
///                        ordering BOOLEAN DEFAULT FALSE, nonce INTEGER OPTIONAL, tsa [0] GeneralName OPTIONAL,
///                        extensions [1] IMPLICIT Extensions OPTIONAL }
/// ```
/// (RFC 3161 §2.4.2.)
public struct TimeStampInfo: Sendable, Hashable {
  package let policy: ASN1ObjectIdentifier
  public let imprint: MessageImprint
  /// The contents of an INTEGER, 1 to 64 bytes.
  public let serialNumber: [UInt8]
  /// With its fraction of a second.
  public let time: Date
  /// How far ``time`` may be off, either way; nil when the unit does not say.
  public let accuracy: Duration?
  /// Whether the unit's stamps can be told earlier from later by ``time`` alone.
  public let isOrdered: Bool
  package let nonce: [UInt8]?
  /// How the unit names itself; a hint, whom the signature names counts.
  package let authority: GeneralName?

  private static let mostExtensions = 16

  /// Throws ``TimeStampFault/malformed``, also for a critical extension: none is known.
  package init(der: [UInt8]) throws(TimeStampFault) {
    do {
      self = try DER.sequence(try DER.parse(der, atMost: 4_096), identifier: .sequence) { nodes in
        try TimeStampInfo(parts: &nodes)
      }
    } catch {
      throw .malformed
    }
  }

  private init(parts nodes: inout ASN1NodeCollection.Iterator) throws {
    guard try Int(derEncoded: &nodes) == 1 else { throw TimeStampFault.malformed }
    policy = try ASN1ObjectIdentifier(derEncoded: &nodes)
    imprint = try MessageImprint(derEncoded: try DER.next(&nodes))
    serialNumber = try DER.integer(try DER.next(&nodes), atMost: TimeStampRequest.longestNonce)
    let time = try GeneralizedTime(derEncoded: &nodes)
    self.time = try Date(time).addingTimeInterval(time.fractionalSeconds)
    accuracy = try DER.optional(&nodes, .sequence).map(TimeAccuracy.duration(derEncoded:))
    isOrdered = try DER.optional(&nodes, .boolean).map { try Bool(derEncoded: $0) } ?? false
    nonce = try DER.optional(&nodes, .integer).map { try DER.integer($0, atMost: TimeStampRequest.longestNonce) }
    authority = try DER.optional(&nodes, explicit: 0) { try GeneralName(derEncoded: $0) }
    if let extensions = DER.optional(&nodes, .context(1)) {
      let extensions = try DER.list(extensions, as: .context(1), atMost: Self.mostExtensions) {
        try Certificate.Extension(derEncoded: $0)
      }
      guard extensions.allSatisfy({ !$0.critical }) else { throw TimeStampFault.malformed }
    }
  }
}
