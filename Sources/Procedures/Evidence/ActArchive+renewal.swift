package import Foundation
package import Signatures
import Store

/// Renewal (RFC 4998 §5.2).
extension ActArchive {
  /// What became of a batch that was to be renewed.
  package enum Renewal: Sendable, Hashable {
    case renewed(EvidenceBatch)
    /// A new time stamp would prove no longer than the old one.
    case noGain(EvidenceBatch)
  }

  /// Stamps each batch anew whose time stamp proves until `date` at most: one time stamp a batch, however many acts.
  package func renew(provingUntil date: Date, stampedBy stamper: any EvidenceStamper) async throws -> [Renewal] {
    var renewals: [Renewal] = []
    for batch in try await batches("proves_until <= \(date)") {
      let stamps = try await desk.store.read { try tokens(of: batch.id, in: $0) }
      guard let last = stamps.last else { throw EvidenceFault.malformed }
      let imprint = MessageImprint(batch.algorithm.hash(last), by: batch.algorithm)
      let stamp = try await stamper.stamp(over: imprint)
      guard stamp.token.info.imprint == imprint else { throw EvidenceFault.otherRoot(stamp: stamps.count) }
      guard stamp.provesUntil > batch.provesUntil else {
        renewals.append(.noGain(batch))
        continue
      }
      try await desk.store.write { transaction in
        try transaction.execute(
          """
          INSERT INTO procedures_evidence_stamp (batch, number, der, made_at)
          VALUES (\(batch.id), \(stamps.count), \(stamp.token.der), \(stamp.token.info.time))
          """)
        try transaction.execute(
          "UPDATE procedures_evidence_batch SET proves_until = \(stamp.provesUntil) WHERE id = \(batch.id)")
      }
      renewals.append(
        .renewed(
          EvidenceBatch(
            id: batch.id, algorithm: batch.algorithm, count: batch.count, provesUntil: stamp.provesUntil)))
    }
    return renewals
  }

  /// Puts the acts of all batches with another digest under a new tree by this one: for when the old digest weakens. Nil
  /// when there are none. Acts that nobody can read any more keep what they have.
  package func succeed(
    by algorithm: DigestAlgorithm, stampedBy stamper: any EvidenceStamper, at now: Date,
    progress: (Int) -> Void = { _ in }
  ) async throws -> EvidenceBatch? {
    let old = try await batches("algorithm <> \(algorithm.slug)")
    guard !old.isEmpty else { return nil }
    try await clearUnfinished()
    let batch = try await begin(algorithm, at: now)
    var total = Reading(last: nil)
    for predecessor in old {
      total.last = ""
      while let after = total.last {
        let before = total
        total = try await desk.store.write { transaction in
          let rows = try transaction.rows(
            """
            SELECT a.check_code, a.dossier, a.person, a.content, l.chain
            FROM procedures_evidence_leaf l JOIN procedures_act a ON a.check_code = l.act
            WHERE l.batch = \(predecessor.id) AND l.act > \(after) ORDER BY l.act LIMIT \(Self.portion)
            """)
          return try leaves(of: rows, after: before, into: batch, in: transaction) { row, file in
            guard let record = try record(of: row.get("check_code"), in: transaction) else {
              throw EvidenceFault.malformed
            }
            let hash = record.successor(of: algorithm.hash(file), by: algorithm)
            return (chain: try row.get("chain") + 1, hash: hash)
          }
        }
        progress(total.count)
      }
    }
    return try await finish(batch, algorithm, total, stampedBy: stamper, succeeding: old.map(\.id))
  }

  /// The batches of which something is true and whose acts rest on them still.
  private func batches(_ condition: SQL) async throws -> [EvidenceBatch] {
    try await desk.store.read { transaction in
      try transaction.rows(
        """
        SELECT id, algorithm, leaves, proves_until FROM procedures_evidence_batch
        WHERE proves_until IS NOT NULL AND is_succeeded = 0 AND \(condition) ORDER BY id
        """
      ).map { row in
        guard let algorithm = DigestAlgorithm(slug: try row.get("algorithm")) else { throw EvidenceFault.algorithm }
        return EvidenceBatch(
          id: try row.get("id"), algorithm: algorithm, count: try row.get("leaves"),
          provesUntil: try row.get("proves_until"))
      }
    }
  }
}
