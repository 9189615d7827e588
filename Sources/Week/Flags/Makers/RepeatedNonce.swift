import Crypto
import Foundation
import Identity

/// Two ECDSA signatures on P-256 (FIPS 186-5 §6.4.1) with the same nonce, from which the private key follows; the flag stands at
/// its end.
///
/// The machine that signs is said to have had always the same nonce, so that it is a constant here with its inverse and the
/// first half of every signature.
enum RepeatedNonce {
  private static let first = "29bf11ee116c81b3b54cd9c8eeb0898500d155411a2f1b44b2bff2f33e66ba19"
  private static let inverse = "2311d96dabedf58ccbe3e00b722330f01cb8593b0bccb8e28d43a0dea75fe4bc"

  static func file(_ flag: TeamFlag, _ noise: inout FileNoise) -> [UInt8] {
    // Below the order of the curve, whose first byte is 255.
    let secret = [noise.bytes(1)[0] & 0x7F] + noise.bytes(21) + flag.bytes
    let shown = (try? P256.Signing.PrivateKey(rawRepresentation: secret))?.publicKey.x963Representation
    var text = "courbe P-256, SHA-256\ncle publique = \(Hexadecimal.text(Array(shown ?? Data())))\n\n"
    // Two messages that are never the same.
    for numbers in [1_000...4_999, 5_000...9_999] {
      let message = "Acte \(noise.number(numbers)) : \(noise.person())"
      let digest = OrderNumber(Array(SHA256.hash(data: Array(message.utf8))))
      guard let r = OrderNumber(first), let nonceInverse = OrderNumber(inverse) else { return [] }
      let s = nonceInverse * (digest + r * OrderNumber(secret))
      text += "message = \(message)\nr = \(Hexadecimal.text(r.bytes))\ns = \(Hexadecimal.text(s.bytes))\n\n"
    }
    return Array(text.utf8)
  }
}
