import CPKCS11

extension SubjectPublicKey {
  /// Reads a public key of a token. Throws ``KeyError/notAPublicKey`` for one of no ``KeyAlgorithm``.
  init(_ object: CK_OBJECT_HANDLE, in session: TokenSession) throws(KeyError) {
    switch try session.bytes(CKA_KEY_TYPE, of: object) {
    case TokenTemplate.Value.number(CKK_RSA).bytes:
      let modulus = try session.bytes(CKA_MODULUS, of: object).drop { $0 == 0 }
      let exponent = try session.bytes(CKA_PUBLIC_EXPONENT, of: object).drop { $0 == 0 }
      guard exponent.elementsEqual([1, 0, 1]) else { throw .notAPublicKey }
      let rsa = KeyAlgorithm.rsa3072
      try self.init(der: rsa.subjectPublicKeyPrefix + modulus + rsa.subjectPublicKeySuffix)
    case TokenTemplate.Value.number(CKK_EC).bytes:
      let curve = try session.bytes(CKA_EC_PARAMS, of: object)
      guard let algorithm = [KeyAlgorithm.p256, .p384].first(where: { $0.curve == curve }) else {
        throw .notAPublicKey
      }
      try self.init(algorithm, point: try session.bytes(CKA_EC_POINT, of: object))
    case TokenTemplate.Value.number(CKK_EC_EDWARDS).bytes:
      try self.init(.ed25519, point: try session.bytes(CKA_EC_POINT, of: object))
    default: throw .notAPublicKey
    }
  }

  /// `point` is an OCTET STRING in DER (PKCS#11 2.40 §2.3.3), which some tokens leave bare.
  private init(_ algorithm: KeyAlgorithm, point: [UInt8]) throws(KeyError) {
    // The prefix of the two curves ends with the first byte of the point, which says that it is uncompressed.
    let prefix = algorithm.subjectPublicKeyPrefix.dropLast(algorithm == .ed25519 ? 0 : 1)
    let length = algorithm.subjectPublicKeyLength - prefix.count
    let isWrapped = point.count == length + 2 && point.starts(with: [0x04, UInt8(length)])
    try self.init(der: prefix + [UInt8](isWrapped ? point.dropFirst(2) : point[...]))
  }
}

extension KeyAlgorithm {
  /// The object identifier of the curve in DER: ECParameters (RFC 5480 §2.1.1), and RFC 8410 §3 for Ed25519.
  var curve: [UInt8]? {
    switch self {
    case .p256: [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07]
    case .p384: [0x06, 0x05, 0x2B, 0x81, 0x04, 0x00, 0x22]
    case .ed25519: [0x06, 0x03, 0x2B, 0x65, 0x70]
    case .rsa3072, .mldsa65: nil
    }
  }
}
