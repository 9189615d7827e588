import Foundation
import Signatures
import SwiftASN1

/// A CMS signature beside its file, or around it (ETSI EN 319 122-1).
struct CMSSignature: FileSignature {
  private let value: SignatureValue
  private let content: FileContent?
  /// Nil for what is not DER: archive time stamps are over DER alone.
  private let parts: CMSParts?
  /// Names of the files that it is over through a manifest; nil for the content itself.
  private let files: [String]?

  init(_ bytes: [UInt8], over content: FileContent?, files: [String]? = nil) {
    value = SignatureValue(bytes, form: .cades)
    self.content = content
    self.files = files
    parts = value.archiveStamps.isEmpty ? nil : try? CMSParts(bytes)
  }

  var materials: [RevocationValues] { value.materials }
  var claimedTime: Date? { value.signingTime }
  var coverage: SignatureCoverage { files.map(SignatureCoverage.files) ?? .content }

  var proofDigests: [[UInt8]] {
    let tokens = value.stamps.compactMap(\.self) + value.archiveStamps
    return [value.proofDigest].compactMap(\.self) + materials.flatMap(\.proofDigests) + tokens.flatMap(\.proofDigests)
  }

  func verdict(by judge: Judge, proofs: inout ProofsOfExistence) -> Verdict {
    judge.judge(value, over: .file(content), proofs: &proofs)
  }

  var archiveStamps: [ArchiveStamp] {
    value.archiveStamps.map { token in
      guard let parts, let index = index(of: token), index.isKept(in: parts) else {
        return ArchiveStamp(token: token, content: .hashed { _ in nil }, covered: [])
      }
      let content = SignedContent.hashed { algorithm in
        guard algorithm == index.algorithm, let digest = contentDigest(by: algorithm) else { return nil }
        return algorithm.hash(parts.archived(index, contentDigest: digest))
      }
      return ArchiveStamp(token: token, content: content, covered: covered(by: index, of: parts))
    }
  }

  private func index(of token: TimeStampToken) -> ArchiveHashIndex? {
    let found = token.signer.unsignedAttributes.filter { $0.type == CMSIdentifiers.archiveHashIndex }
    guard found.count == 1, let value = found[0].value else { return nil }
    return try? ArchiveHashIndex(derEncoded: value)
  }

  private func contentDigest(by algorithm: DigestAlgorithm) -> [UInt8]? {
    if let content { return try? content.digest(by: algorithm) }
    return value.message?.content.map(algorithm.hash)
  }

  /// The signature, and of the rest what the index names.
  private func covered(by index: ArchiveHashIndex, of parts: CMSParts) -> [[UInt8]] {
    let (certificates, revocation) = (Set(index.certificates), Set(index.revocation))
    var values = parts.revocationValues { revocation.contains(index.algorithm.hash($0)) }
    values.certificates = parts.certificates.filter { certificates.contains(index.algorithm.hash($0)) }
    let stamps = parts.unsigned.filter {
      $0.type == CMSIdentifiers.signatureTimeStamp || $0.type == CMSIdentifiers.archiveTimeStamp
    }
    let named = Set(index.unsigned)
    let tokens = stamps.flatMap { attribute in
      zip(attribute.values, (try? ArchiveHashIndex.values(of: attribute)) ?? [])
        .filter { named.contains(index.algorithm.hash($0.1)) }.map(\.0)
    }
    return [value.proofDigest].compactMap(\.self) + values.proofDigests
      + tokens.compactMap { try? TimeStampToken(der: $0) }.flatMap(\.proofDigests)
  }
}
