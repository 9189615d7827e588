import Foundation
import Signatures
import SwiftASN1
import X509

extension IssuedCertificate {
  /// Issues a certificate by a profile. Without an `issuer` it is a root, issued to itself.
  init(
    _ profile: CertificateProfile, to holder: Holder, over key: Certificate.PublicKey,
    issuer: CertificateAuthority?, signedWith signingKey: KeyStoreSigningKey, limits: String?, from: Date, until: Date
  ) throws(AuthorityError) {
    guard holder.isOf(profile.holder) else { throw .wrongHolder(profile: profile.name) }
    let (from, until) = (from.wholeSeconds, until.wholeSeconds)
    guard from < until, until.timeIntervalSince(from) < Double(profile.days) * 86_400 else { throw .badPeriod }
    if let issuer {
      guard issuer.certificate.notBefore <= from, until <= issuer.certificate.notAfter else { throw .badPeriod }
    }
    let notice = try CertificatePolicy.notice(limits: limits)
    let serial = SerialNumber.random()
    let der: [UInt8]
    do {
      let subject = try DistinguishedName(try holder.attributes)
      let certificate = try Certificate(
        version: .v3, serialNumber: serial.certified, publicKey: key, notValidBefore: from, notValidAfter: until,
        issuer: issuer?.certificate.certificate.subject ?? subject, subject: subject,
        extensions: try profile.extensions(
          over: key, issuer: issuer, serial: serial, names: holder.serverNames, notice: notice),
        issuerPrivateKey: Certificate.PrivateKey(signingKey))
      der = try DER.encoded { try $0.serialize(certificate) }
    } catch let error as AuthorityError {
      throw error
    } catch {
      throw .issuanceFailed
    }
    try self.init(der: der)
  }
}
