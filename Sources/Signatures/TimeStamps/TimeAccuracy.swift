package import SwiftASN1

/// How far the time of a stamp may be off, either way.
///
/// ```
/// Accuracy ::= SEQUENCE { seconds INTEGER OPTIONAL, millis [0] INTEGER (1..999) OPTIONAL, micros [1] INTEGER (1..999) OPTIONAL }
/// ```
/// (RFC 3161 §2.4.2.)
package enum TimeAccuracy {
  package static func duration(derEncoded node: ASN1Node) throws -> Duration {
    try DER.sequence(node, identifier: .sequence) { nodes in
      let seconds = try DER.optional(&nodes, .integer).map { try Int(derEncoded: $0) } ?? 0
      let millis =
        try DER.optional(&nodes, .context(0)).map { try Int(derEncoded: $0, withIdentifier: .context(0)) } ?? 0
      let micros =
        try DER.optional(&nodes, .context(1)).map { try Int(derEncoded: $0, withIdentifier: .context(1)) } ?? 0
      guard (0...mostSeconds).contains(seconds), (0...999).contains(millis), (0...999).contains(micros) else {
        throw ASN1Error.invalidASN1Object(reason: "an accuracy out of its range")
      }
      return .seconds(seconds) + .milliseconds(millis) + .microseconds(micros)
    }
  }

  /// Whole milliseconds; what is less is not written.
  package static func serialize(_ duration: Duration, into coder: inout DER.Serializer) throws {
    let (seconds, attoseconds) = duration.components
    let millis = Int(attoseconds / 1_000_000_000_000_000)
    try coder.sequence { accuracy in
      if seconds > 0 { try accuracy.serialize(Int(seconds)) }
      if millis > 0 { try millis.serialize(into: &accuracy, withIdentifier: .context(0)) }
    }
  }

  /// More than the age of writing.
  private static let mostSeconds = 1_000_000_000_000
}
