public import Foundation

/// The text of an act's QR code: what it says, sealed by the State, to be checked without a network.
///
/// `TG1:` and then, in Base45 (RFC 9285), the zlib stream (RFC 1950) of a COSE_Sign1 message (RFC 9052) whose payload is
/// a CBOR Web Token (RFC 8392). All of its characters are in the alphanumeric set of QR codes.
public enum ActStamp {
  public static let prefix = "TG1:"
  /// Longer texts are no stamps.
  static let longestText = 4096

  /// Signs the facts. Throws ``SignatureError/outsideValidity`` unless the certificate is valid at the time of issue.
  public static func encode(_ facts: ActFacts, signer: Signer) throws(SignatureError) -> String {
    try signer.checkValidity(at: facts.issuedAt)
    let message = try COSESign1(payload: ActClaims.encode(facts), signer: signer)
    guard let compressed = Zlib.deflate(message.encoded) else { throw .assemblyFailed }
    return prefix + Base45.encode(compressed)
  }

  /// Checks a stamp. Never throws: whatever is wrong with it is a finding.
  ///
  /// - Parameters:
  ///   - trust: the roots, and the seal certificates that stamps name by their key ids.
  ///   - time: now.
  public static func verify(_ text: String, trust: TrustAnchors, at time: Date) -> StampReport {
    guard let message = message(in: text), let facts = ActClaims.decode(message.payload) else {
      return StampReport(findings: [.failed(.readable, "not the text of a stamp")])
    }
    var findings = [Finding.passed(.readable, "a CBOR Web Token in COSE_Sign1")]
    guard let seal = trust.seal(keyID: message.keyID) else {
      findings.append(.failed(.signed, "no known seal has the key id \(message.keyID.hex)"))
      return StampReport(findings: findings, facts: facts)
    }
    findings.append(.passed(.signed, "a known seal is named"))
    findings.append(
      message.isSigned(by: seal.publicKey)
        ? .passed(.signature, "ECDSA on P-256 with SHA-256")
        : .failed(.signature, "the signature was not made with the seal's key, or the facts were changed"))
    findings += self.findings(on: facts, sealedBy: seal, trust: trust, at: time)
    return StampReport(findings: findings, facts: facts, signer: seal.subject)
  }

  private static func message(in text: String) -> COSESign1? {
    let bytes = text.utf8
    guard bytes.count <= longestText, bytes.starts(with: prefix.utf8),
      let compressed = Base45.decode(bytes.dropFirst(prefix.utf8.count)), let inflated = Zlib.inflate(compressed)
    else { return nil }
    return COSESign1(inflated)
  }

  private static func findings(
    on facts: ActFacts, sealedBy seal: SealCertificate, trust: TrustAnchors, at time: Date
  ) -> [Finding] {
    var findings: [Finding] = []
    let path: CertificatePath
    do {
      path = try trust.path(for: seal.file.certificate)
    } catch {
      return [.failed(.trust, "\(error)")]
    }
    findings.append(.passed(.trust, "\(path.certificates.count) certificates up to a trusted root"))
    findings.append(
      seal.state == facts.state
        ? .passed(.issuer, "the seal is of the State that is named")
        : .failed(.issuer, "the seal is of another State than the one that is named"))
    findings += path.findings(signedAt: facts.issuedAt, now: time)
    if let end = trust.end(of: seal.publicKey) { findings.append(end.finding(signedAt: facts.issuedAt)) }
    if let end = facts.expiresAt, end < time { findings.append(.failed(.currency, "the act has expired")) }
    return findings
  }
}
