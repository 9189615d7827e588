import SwiftASN1

/// The digest of the certificate that must verify a signature, as signers here write it; ``CertificateDigest`` reads it.
///
/// ```
/// SigningCertificateV2 ::= SEQUENCE { certs SEQUENCE OF ESSCertIDv2, policies SEQUENCE OF PolicyInformation OPTIONAL }
/// ESSCertIDv2 ::= SEQUENCE { hashAlgorithm AlgorithmIdentifier DEFAULT {algorithm id-sha256}, certHash OCTET STRING,
///                            issuerSerial IssuerSerial OPTIONAL }
/// ```
/// (RFC 5035 §3–4.) `issuerSerial` repeats what `sid` says and is not written.
struct SigningCertificateV2: DERSerializable {
  /// SHA-256 of the certificate's DER.
  let digest: [UInt8]

  func serialize(into coder: inout DER.Serializer) throws {
    try coder.sequence { value in
      try value.sequence { certificates in
        try certificates.sequence { try $0.octets(digest) }
      }
    }
  }
}
