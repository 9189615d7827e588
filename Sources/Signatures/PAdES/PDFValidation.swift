import Crypto
import Foundation
import SwiftASN1
import X509

/// One validation on its way: each step adds its findings, and the next one runs only if it can.
struct PDFValidation {
  let trust: TrustAnchors
  let time: Date

  private var findings: [Finding] = []
  private var signer: CertificateFile?
  private var signingTime: Date?
  private var coverage = PDFReport.Coverage.unproven
  private var signedDigest: [UInt8]?
  private var sealEnd: SealEnd?

  init(trust: TrustAnchors, time: Date) {
    self.trust = trust
    self.time = time
  }

  var report: PDFReport {
    PDFReport(
      findings: findings, signer: signer?.certificate.subject.description,
      certificateFingerprint: signer?.fingerprint, signingTime: signingTime, coverage: coverage,
      signedDigest: signedDigest, sealEnd: sealEnd)
  }

  mutating func run(on pdf: [UInt8]) {
    let file: PDFFile
    do {
      file = try PDFFile(pdf)
    } catch {
      findings.append(.failed(.readable, "\(error)"))
      return
    }
    findings.append(.passed(.readable, "a PDF with \(file.sections.count) cross-reference sections"))
    let signature: EmbeddedSignature
    do {
      signature = try EmbeddedSignature(in: file)
    } catch {
      findings.append(error.finding)
      return
    }
    signingTime = signature.claimedTime
    coverage = .wholeFile
    let digest = Array(signature.digest)
    signedDigest = digest
    findings.append(.passed(.signed, "one signature of the sub-filter ETSI.CAdES.detached"))
    findings.append(.passed(.coverage, "all \(pdf.count) bytes but the signature itself"))

    let message: CMSSignedData
    do {
      message = try CMSSignedData(derEncoded: signature.cms)
    } catch let fault as EmbeddedSignature.Fault {
      findings.append(fault.finding)
      return
    } catch {
      findings.append(.failed(.container, (error as? CMSFault)?.reason ?? "the contents are not DER of CMS"))
      return
    }
    checkContainer(message)
    check(digest, against: message.signer)
    checkSignature(message.signer)
    checkPath(through: message.certificates.map(\.certificate))
  }

  /// Attributes and certificates are those of the baseline: ETSI EN 319 142-1 §6.3.
  private mutating func checkContainer(_ message: CMSSignedData) {
    signer = message.certificates.first { message.signer.names($0.certificate) }
    guard let signer else {
      findings.append(.failed(.container, "the signer's certificate is not in the signature"))
      return
    }
    guard let own = message.signer.value(of: CMSIdentifiers.signingCertificateV2),
      let named = try? CertificateDigest(value: own, byDefault: DigestIdentifiers.sha256),
      named.algorithm == DigestIdentifiers.sha256, named.digest == signer.fingerprint
    else {
      findings.append(.failed(.container, "signing-certificate-v2 does not name the signer's certificate"))
      return
    }
    guard let type = message.signer.value(of: CMSIdentifiers.contentType),
      (try? ASN1ObjectIdentifier(asn1Any: type)) == CMSIdentifiers.data
    else {
      findings.append(.failed(.container, "the content-type attribute is not that of data"))
      return
    }
    guard !message.signer.attributes.contains(where: { $0.type == CMSIdentifiers.signingTime }) else {
      findings.append(.failed(.container, "a signing-time attribute stands beside the PDF's own time"))
      return
    }
    findings.append(.passed(.container, "CMS with the attributes of PAdES B-B"))
  }

  private mutating func check(_ digest: [UInt8], against signer: CMSSignerInfo) {
    let signed = signer.value(of: CMSIdentifiers.messageDigest).flatMap { try? ASN1OctetString(asn1Any: $0) }
    if let signed, digest == Array(signed.bytes) {
      findings.append(.passed(.digest, "SHA-256 of the file is the one that was signed"))
    } else {
      findings.append(.failed(.digest, "the file was changed after it was signed"))
    }
  }

  private mutating func checkSignature(_ info: CMSSignerInfo) {
    guard let signer else { return }
    guard let key = P256.Signing.PublicKey(signer.certificate.publicKey) else {
      findings.append(.failed(.signature, "the certificate's key is not on P-256"))
      return
    }
    guard let signature = try? P256.Signing.ECDSASignature(derRepresentation: info.signature),
      key.isValidSignature(signature, for: info.signedBytes)
    else {
      findings.append(.failed(.signature, "the signature was not made with the certificate's key"))
      return
    }
    findings.append(.passed(.signature, "ECDSA on P-256 with SHA-256"))
  }

  private mutating func checkPath(through others: [Certificate]) {
    guard let certificate = signer?.certificate else { return }
    do throws(CertificateFault) {
      guard try certificate.maySeal else { throw .notSeal }
      let path = try trust.path(for: certificate, through: others)
      findings.append(.passed(.trust, "\(path.certificates.count) certificates up to a trusted root"))
      guard let signingTime else {
        findings.append(.failed(.signingTime, "the signature claims no time"))
        return
      }
      findings += path.findings(signedAt: signingTime, now: time)
      sealEnd = P256.Signing.PublicKey(certificate.publicKey).flatMap(trust.end)
      if let sealEnd { findings.append(sealEnd.finding(signedAt: signingTime)) }
    } catch {
      findings.append(.failed(.trust, "\(error)"))
    }
  }
}
