public import Foundation
public import Keys
import Signatures
import SwiftASN1
import X509

/// Answers for one authority, with a key that this authority delegated it to (RFC 6960 §4.2.2.2).
///
/// Cheap to copy and meant to be kept: what all answers share is encoded once.
public struct StatusResponder: Sendable {
  public let certificate: IssuedCertificate
  private let key: KeyStoreSigningKey
  let issuer: [IssuerDigests]
  /// `responderID` by the digest of the key.
  private let identifier: [UInt8]
  /// `certs`, with its tag.
  private let certificates: [UInt8]

  /// Throws ``AuthorityError/keyMismatch(_:)`` when `certificate` is not over `key`, and ``AuthorityError/wrongUse`` when
  /// it is not a responder's, or `authority` did not issue it.
  public init(
    _ certificate: IssuedCertificate, key: KeyName, in store: any KeyStore, for authority: IssuedCertificate
  ) throws(AuthorityError) {
    let responder = certificate.certificate
    self.key = try KeyStoreSigningKey(authority: key, in: store)
    guard self.key.publicKey == responder.publicKey else { throw .keyMismatch(key) }
    let purposes = try? responder.extensions.extendedKeyUsage.map(Array.init)
    guard purposes == CertificateProfile.responder.purposes.usages,
      responder.issuer == authority.certificate.subject,
      authority.certificate.publicKey.isValidSignature(responder.signature, for: responder)
    else { throw .wrongUse }
    self.certificate = certificate
    do {
      issuer = try IssuerDigests.all(of: authority.certificate)
      let digest = SubjectKeyIdentifier(hash: responder.publicKey).keyIdentifier
      identifier = try DER.encoded { try $0.context(2) { try $0.octets([UInt8](digest)) } }
      certificates = DER.encoded { $0.context(0) { $0.sequence { $0.serializeRawBytes(certificate.der) } } }
    } catch {
      throw .issuanceFailed
    }
  }

  /// The signed answer to `request`, in DER: a whole `OCSPResponse`, with the nonce of the request.
  ///
  /// `status` says what is known at `time`, and holds until `nextUpdate`. A request about another issuer's certificate
  /// is refused as ``StatusRefusal/unauthorized``.
  public func answer(
    to request: StatusRequest, at time: Date, until nextUpdate: Date, status: (SerialNumber) -> CertificateStatus
  ) throws(AuthorityError) -> [UInt8] {
    guard request.certificates.allSatisfy({ issuer.contains($0.issuer) }) else {
      return StatusRefusal.unauthorized.der
    }
    let answers = request.certificates.map {
      SingleAnswer(certificate: $0, status: status($0.serial), thisUpdate: time, nextUpdate: nextUpdate)
    }
    return try sign(answers, at: time, nonce: request.nonce)
  }

  /// ```
  /// ResponseData ::= SEQUENCE { version [0] EXPLICIT DEFAULT v1, responderID CHOICE { byName [1], byKey [2] KeyHash },
  ///                             producedAt GeneralizedTime, responses SEQUENCE OF SingleResponse,
  ///                             responseExtensions [1] EXPLICIT Extensions OPTIONAL }
  /// BasicOCSPResponse ::= SEQUENCE { tbsResponseData, signatureAlgorithm, signature, certs [0] EXPLICIT SEQUENCE OF Certificate }
  /// ResponseBytes ::= SEQUENCE { responseType OBJECT IDENTIFIER, response OCTET STRING }
  /// ```
  func sign(_ answers: [SingleAnswer], at time: Date, nonce: [UInt8]?) throws(AuthorityError) -> [UInt8] {
    guard certificate.notBefore <= time, time <= certificate.notAfter,
      answers.allSatisfy({ $0.thisUpdate <= time && time < $0.nextUpdate })
    else { throw .badPeriod }
    let content: [UInt8]
    do {
      content = try DER.encoded { coder in
        try coder.sequence { data in
          data.serializeRawBytes(identifier)
          try data.serialize(try time.generalizedTime)
          try data.serializeSequenceOf(answers)
          if let nonce {
            let value = try DER.encoded { try $0.octets(nonce) }
            let item = Certificate.Extension(oid: Identifiers.nonce, critical: false, value: value[...])
            try data.context(1) { try $0.serializeSequenceOf([item]) }
          }
        }
      }
    } catch {
      throw .issuanceFailed
    }
    let signed = try SignedObject(authority: content, with: key)
    do {
      let answer = try DER.encoded { coder in
        try coder.sequence { answer in
          try signed.serialize(into: &answer)
          answer.serializeRawBytes(certificates)
        }
      }
      return try DER.encoded { coder in
        try coder.sequence { response in
          try response.enumerated(0)
          try response.context(0) { bytes in
            try bytes.sequence { bytes in
              try bytes.serialize(Identifiers.basicAnswer)
              try bytes.octets(answer)
            }
          }
        }
      }
    } catch {
      throw .issuanceFailed
    }
  }
}
