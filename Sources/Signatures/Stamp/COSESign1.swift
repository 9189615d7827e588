import Crypto

/// A COSE message with one signature, ES256 (RFC 9052 §4.2, RFC 9053 §2.1), in the shape that stamps have.
///
/// ```
/// COSE_Sign1 = 18([protected: bstr, unprotected: {}, payload: bstr, signature: bstr])
/// Sig_structure = ["Signature1", protected: bstr, external_aad: bstr, payload: bstr]
/// ```
/// Algorithm and key id stand in the protected header.
struct COSESign1 {
  let keyID: [UInt8]
  let payload: [UInt8]
  /// The two numbers of 32 bytes each.
  let signature: [UInt8]
  private let protected: [UInt8]

  private static let tag: UInt64 = 18
  private static let algorithmLabel = 1
  private static let keyIDLabel = 4
  private static let es256 = -7

  /// Signs `payload`.
  init(payload: [UInt8], signer: Signer) throws(SignatureError) {
    keyID = signer.chain.leaf.keyID
    self.payload = payload
    protected =
      CBORValue.map([
        CBOREntry(key: CBORValue(Self.algorithmLabel), value: CBORValue(Self.es256)),
        CBOREntry(key: CBORValue(Self.keyIDLabel), value: .bytes(keyID)),
      ]).encoded
    signature = [UInt8](try signer.sign(Self.signed(protected, payload)).rawRepresentation)
  }

  var encoded: [UInt8] {
    CBORValue.tagged(
      Self.tag, .array([.bytes(protected), .map([]), .bytes(payload), .bytes(signature)])
    ).encoded
  }

  /// Nil when the bytes are not such a message.
  init?(_ bytes: [UInt8]) {
    guard case .tagged(Self.tag, .array(let parts))? = try? CBORDecoder.decode(bytes), parts.count == 4,
      let protected = parts[0].bytes, let unprotected = parts[1].map, unprotected.isEmpty,
      let payload = parts[2].bytes, let signature = parts[3].bytes, signature.count == 64,
      let header = try? CBORDecoder.decode(protected), header.map?.count == 2,
      header[Self.algorithmLabel]?.integer == Self.es256, let keyID = header[Self.keyIDLabel]?.bytes
    else { return nil }
    self.protected = protected
    self.payload = payload
    self.signature = signature
    self.keyID = keyID
  }

  func isSigned(by key: P256.Signing.PublicKey) -> Bool {
    guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
    return key.isValidSignature(signature, for: Self.signed(protected, payload))
  }

  private static func signed(_ protected: [UInt8], _ payload: [UInt8]) -> [UInt8] {
    CBORValue.array([.text("Signature1"), .bytes(protected), .bytes([]), .bytes(payload)]).encoded
  }
}
