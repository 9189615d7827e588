import SwiftASN1
package import X509

extension Certificate {
  /// Whether this certificate may issue one with `count` further authorities below it (RFC 5280 §6.1.4 k–n).
  func mayIssue(below count: Int) throws(CertificateFault) -> Bool {
    do {
      guard case .isCertificateAuthority(let longest) = try extensions.basicConstraints else { return false }
      if let longest, longest < count { return false }
      return try extensions.keyUsage?.keyCertSign ?? true
    } catch {
      throw .malformed
    }
  }

  /// Whether this certificate may sign acts: it names that purpose (RFC 9336 §3), its usages allow it, and it is not an
  /// authority. A State's root may certify servers and mailboxes too; no purpose, any purpose or another one is no seal.
  var maySeal: Bool {
    get throws(CertificateFault) {
      do {
        if case .isCertificateAuthority = try extensions.basicConstraints { return false }
        if let usage = try extensions.keyUsage, !usage.digitalSignature, !usage.nonRepudiation { return false }
        return try extensions.extendedKeyUsage?.contains(.documentSigning) ?? false
      } catch {
        throw .malformed
      }
    }
  }

  /// Whether `issuer`'s key signed this certificate, with an algorithm that still counts.
  func isSigned(by issuer: Certificate) -> Bool {
    signatureAlgorithm.isStrong && issuer.publicKey.isValidSignature(signature, for: self)
  }

  /// A critical extension that ``CertificatePath`` does not process, and that forbids to trust the certificate.
  var unprocessedExtension: ASN1ObjectIdentifier? {
    let processed: [ASN1ObjectIdentifier] = [
      .X509ExtensionID.basicConstraints, .X509ExtensionID.keyUsage, .X509ExtensionID.extendedKeyUsage,
    ]
    return extensions.first { $0.critical && !processed.contains($0.oid) }?.oid
  }
}

extension Certificate.SignatureAlgorithm {
  /// Whether it still counts: with SHA-1 it does not.
  package var isStrong: Bool {
    switch self {
    case .ecdsaWithSHA256, .ecdsaWithSHA384, .ecdsaWithSHA512, .ed25519,
      .sha256WithRSAEncryption, .sha384WithRSAEncryption, .sha512WithRSAEncryption:
      true
    default: false
    }
  }
}
