import Crypto
import Identity
import Signatures

/// Forty stamps in base45 (RFC 9285), each a COSE_Sign1 message (RFC 9052 §4.2) under Ed25519. Ten were signed with another key
/// than the one that is published; the marks of those ten are the flag.
enum ForeignSeals {
  private static let count = 40
  /// `{1: -8}`: EdDSA (RFC 9053 §2.2).
  private static let protected: [UInt8] = [0xA1, 0x01, 0x27]

  static func files(_ flag: TeamFlag, _ noise: inout FileNoise) -> [[UInt8]] {
    let state = key(&noise)
    let other = key(&noise)
    let foreign = Array((0..<count).shuffled(using: &noise).prefix(flag.pairs.count)).sorted()
    var marks = flag.pairs[...]
    var lines: [String] = []
    for index in 0..<count {
      let isForeign = foreign.contains(index)
      let mark = isForeign ? marks.popFirst() ?? "" : TeamFlag(bytes: noise.bytes(1)).digits
      // {1: "ML", 7: number, 8: mark}, as a small map of CBOR (RFC 8949).
      let payload = joined([[0xA3, 0x01], text("ML"), [0x07], text("EX-\(1000 + index)"), [0x08], text(mark)])
      lines.append("TD1:" + Base45.encode(message(payload, signedBy: isForeign ? other : state)))
    }
    let published = "Ed25519 \(Hexadecimal.text(state.map { Array($0.publicKey.rawRepresentation) } ?? []))\n"
    return [Array((lines.joined(separator: "\n") + "\n").utf8), Array(published.utf8)]
  }

  /// Nil never: every 32 bytes are a key.
  private static func key(_ noise: inout FileNoise) -> Curve25519.Signing.PrivateKey? {
    try? Curve25519.Signing.PrivateKey(rawRepresentation: noise.bytes(32))
  }

  private static func message(_ payload: [UInt8], signedBy key: Curve25519.Signing.PrivateKey?) -> [UInt8] {
    let signed = joined([[0x84], text("Signature1"), string(protected), [0x40], string(payload)])
    let signature = (try? key?.signature(for: signed)).map { Array($0) } ?? []
    return joined([[0xD2, 0x84], string(protected), [0xA0], string(payload), string(signature)])
  }

  private static func joined(_ parts: [[UInt8]]) -> [UInt8] { Array(parts.joined()) }

  private static func text(_ text: String) -> [UInt8] { head(0x60, text.utf8.count) + Array(text.utf8) }

  private static func string(_ bytes: [UInt8]) -> [UInt8] { head(0x40, bytes.count) + bytes }

  /// Lengths here are below 256.
  private static func head(_ kind: UInt8, _ length: Int) -> [UInt8] {
    length < 24 ? [kind | UInt8(length)] : [kind | 24, UInt8(truncatingIfNeeded: length)]
  }
}
