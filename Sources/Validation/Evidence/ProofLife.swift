public import Foundation
import Signatures

/// Until when a time stamp or a signature proves by itself: until the first of its certificates ends, or the first of its
/// algorithms counts no more (ETSI TS 119 312). After that it needs a newer proof that it existed before.
public struct ProofLife: Sendable, Hashable {
  public enum Cause: Sendable, Hashable {
    /// The whole name of whose certificate ends first.
    case certificate(String)
    /// As an ``AlgorithmTable`` names it.
    case algorithm(String)
  }

  /// The last second; `distantFuture` when nothing has an end in sight.
  public let until: Date
  public let cause: Cause

  init(_ path: CertificationPath, _ signer: CMSSignerInfo, over digest: DigestAlgorithm?, by table: AlgorithmTable) {
    var lives = path.certificates.map { ProofLife(until: $0.notAfter, cause: .certificate($0.subjectText)) }
    lives.append(
      ProofLife(until: path.anchor.period.upperBound, cause: .certificate(path.anchor.certificate.subjectText)))
    var used = path.issued.indices.map { position in
      UsedAlgorithm(scheme: path.issued[position].signed.scheme, key: path.issuer(of: position).key.kind)
    }
    if let scheme = signer.scheme {
      used.append(UsedAlgorithm(scheme: .known(scheme), key: path.leaf.key.kind))
    }
    lives += used.map(table.end).map { ProofLife(until: $0.until, cause: .algorithm($0.name)) }
    if let digest { lives.append(ProofLife(until: table.end(of: digest), cause: .algorithm(digest.name))) }
    self = lives.min { $0.until < $1.until } ?? lives[0]
  }

  private init(until: Date, cause: Cause) {
    self.until = until
    self.cause = cause
  }
}

extension AlgorithmTable {
  /// The last second of a digest by itself; `distantPast` for one that never counts.
  func end(of digest: DigestAlgorithm) -> Date {
    limits.first { $0.name == digest.name }.map { $0.until ?? .distantFuture } ?? .distantPast
  }
}
