package import SwiftASN1

/// The object identifiers that CMS signatures and time stamps are made of.
package enum CMSIdentifiers {
  /// id-data (RFC 5652 §4)
  package static let data: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 1]
  /// id-signedData (RFC 5652 §5.1)
  package static let signedData: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 2]
  /// id-contentType (RFC 5652 §11.1)
  package static let contentType: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 3]
  /// id-messageDigest (RFC 5652 §11.2)
  package static let messageDigest: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 4]
  /// id-signingTime (RFC 5652 §11.3)
  package static let signingTime: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 5]
  /// id-aa-signingCertificate (RFC 5035 §5)
  package static let signingCertificate: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 16, 2, 12]
  /// id-aa-signingCertificateV2 (RFC 5035 §3)
  package static let signingCertificateV2: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 16, 2, 47]
  /// id-aa-signatureTimeStampToken (RFC 3161 appendix A)
  package static let signatureTimeStamp: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 16, 2, 14]
  /// id-aa-ets-archiveTimestampV3 (ETSI EN 319 122-1 §5.5.3)
  package static let archiveTimeStamp: ASN1ObjectIdentifier = [0, 4, 0, 1733, 2, 4]
  /// id-aa-ATSHashIndex-v3 (ETSI EN 319 122-1 §5.5.2)
  package static let archiveHashIndex: ASN1ObjectIdentifier = [0, 4, 0, 19122, 1, 5]
  /// id-ri-ocsp-response (RFC 5940 §2.1)
  package static let statusAnswer: ASN1ObjectIdentifier = [1, 3, 6, 1, 5, 5, 7, 16, 2]
  /// id-ct-TSTInfo (RFC 3161 §2.4.2)
  package static let timeStampInfo: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 9, 16, 1, 4]
}
