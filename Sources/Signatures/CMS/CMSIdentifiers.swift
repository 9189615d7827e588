import SwiftASN1

/// The object identifiers that a CMS signature of PAdES is made of.
enum CMSIdentifiers {
  /// id-data (RFC 5652 §4)
  static let data: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 1]
  /// id-signedData (RFC 5652 §5.1)
  static let signedData: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 2]
  /// id-contentType (RFC 5652 §11.1)
  static let contentType: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 3]
  /// id-messageDigest (RFC 5652 §11.2)
  static let messageDigest: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 4]
  /// id-signingTime (RFC 5652 §11.3)
  static let signingTime: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 5]
  /// id-aa-signingCertificateV2 (RFC 5035 §3)
  static let signingCertificateV2: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 16, 2, 47]
  /// id-sha256 (RFC 5754 §2.2)
  static let sha256: ASN1ObjectIdentifier = [2, 16, 840, 1, 101, 3, 4, 2, 1]
  /// ecdsa-with-SHA256 (RFC 5754 §3.3)
  static let ecdsaWithSHA256: ASN1ObjectIdentifier = [1, 2, 840, 10045, 4, 3, 2]
}

extension ASN1Identifier {
  static func context(_ number: UInt) -> ASN1Identifier {
    ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
  }
}
