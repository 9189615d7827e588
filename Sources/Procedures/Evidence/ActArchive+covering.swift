package import Foundation
import Identity
package import Signatures
import Store
import Vocabulary

extension ActArchive {
  /// Puts all acts that no batch covers yet into a new one and stamps it; nil when there are none.
  ///
  /// Cut short at any time, it has done nothing.
  ///
  /// - Parameter progress: called with the number of acts read.
  package func cover(
    by algorithm: DigestAlgorithm, stampedBy stamper: any EvidenceStamper, at now: Date,
    progress: (Int) -> Void = { _ in }
  ) async throws -> EvidenceBatch? {
    try await clearUnfinished()
    let batch = try await begin(algorithm, at: now)
    var reading = Reading()
    while let after = reading.last {
      let before = reading
      reading = try await desk.store.write { transaction in
        let rows = try transaction.rows(
          """
          SELECT check_code, dossier, person, content FROM procedures_act a
          WHERE check_code > \(after) AND NOT EXISTS (SELECT 1 FROM procedures_evidence_leaf l WHERE l.act = a.check_code)
          ORDER BY check_code LIMIT \(Self.portion)
          """)
        return try leaves(of: rows, after: before, into: batch, in: transaction) { _, file in
          (chain: 1, hash: algorithm.hash(file))
        }
      }
      progress(reading.count)
    }
    return try await finish(batch, algorithm, reading, stampedBy: stamper)
  }

  /// Where the reading of acts stands.
  struct Reading: Sendable {
    /// The check code or the place read last; nil when all are read.
    var last: String? = ""
    var count = 0
    var unreadable = 0
  }

  /// Writes down the leaf of each act that can be read.
  func leaves(
    of rows: [Row], after before: Reading, into batch: Int, in transaction: Transaction,
    _ leaf: (Row, [UInt8]) throws -> (chain: Int, hash: [UInt8])
  ) throws -> Reading {
    var reading = before
    reading.last = nil
    for row in rows {
      let act: String = try row.get("check_code")
      reading.last = act
      guard let file = try file(row, in: transaction) else {
        reading.unreadable += 1
        continue
      }
      let (chain, hash) = try leaf(row, file)
      try transaction.execute(
        """
        INSERT INTO procedures_evidence_leaf (act, chain, batch, place, hash)
        VALUES (\(act), \(chain), \(batch), \(reading.count), \(hash))
        """)
      reading.count += 1
    }
    return reading
  }

  /// The signed PDF; nil when its person was erased.
  private func file(_ act: Row, in transaction: Transaction) throws -> [UInt8]? {
    guard let number = DossierNumber(rawValue: try act.get("dossier")),
      let sealed = try transaction.blob(try act.get("content"))
    else { throw DossierError.damagedRow }
    do {
      return try desk.vault.open(
        sealed, of: try act.get("person"), context: Desk.actContext(number), in: transaction)
    } catch IdentityError.forgotten {
      return nil
    }
  }

  func begin(_ algorithm: DigestAlgorithm, at now: Date) async throws -> Int {
    try await desk.store.write { transaction in
      try transaction.execute(
        "INSERT INTO procedures_evidence_batch (algorithm, leaves, begun_at) VALUES (\(algorithm.slug), 0, \(now))")
      let id: Int? = try transaction.value("SELECT MAX(id) FROM procedures_evidence_batch")
      guard let id else { throw DossierError.damagedRow }
      return id
    }
  }

  /// Builds the tree, writes down every act's way to its root, and stamps the root last: from then on the batch counts, in
  /// the place of those that it succeeds.
  func finish(
    _ batch: Int, _ algorithm: DigestAlgorithm, _ reading: Reading, stampedBy stamper: any EvidenceStamper,
    succeeding old: [Int] = []
  ) async throws -> EvidenceBatch? {
    var forest = HashForest(by: algorithm, groupOf: groupSize)
    for start in stride(from: 0, to: reading.count, by: groupSize) {
      for leaf in try await leaves(of: batch, from: start) { forest.add(leaf) }
    }
    guard let top = forest.top else {
      try await clearUnfinished()
      return nil
    }
    for group in 0..<forest.groups {
      let start = forest.range(of: group).lowerBound
      let hashes = try await leaves(of: batch, from: start).flatMap(\.self)
      let tree = try forest.tree(group, of: hashes, under: top)
      try await keep(tree, above: top.siblings(of: group), from: start, of: batch)
    }
    let stamp = try await stamper.stamp(over: MessageImprint(top.root, by: algorithm))
    guard stamp.token.info.imprint.isOf(top.root, by: algorithm) else { throw EvidenceFault.otherRoot(stamp: 0) }
    let count = forest.count
    try await desk.store.write { transaction in
      try transaction.execute(
        """
        INSERT INTO procedures_evidence_stamp (batch, number, der, made_at)
        VALUES (\(batch), 0, \(stamp.token.der), \(stamp.token.info.time))
        """)
      try transaction.execute(
        """
        UPDATE procedures_evidence_batch SET leaves = \(count), root = \(top.root), proves_until = \(stamp.provesUntil)
        WHERE id = \(batch)
        """)
      for id in old {
        try transaction.execute("UPDATE procedures_evidence_batch SET is_succeeded = 1 WHERE id = \(id)")
      }
    }
    return EvidenceBatch(
      id: batch, algorithm: algorithm, count: count, provesUntil: stamp.provesUntil, unreadable: reading.unreadable)
  }

  private func leaves(of batch: Int, from start: Int) async throws -> [[UInt8]] {
    let end = start + groupSize
    return try await desk.store.read { transaction in
      try transaction.rows(
        """
        SELECT hash FROM procedures_evidence_leaf
        WHERE batch = \(batch) AND place >= \(start) AND place < \(end) ORDER BY place
        """
      ).map { try $0.get("hash") }
    }
  }

  private func keep(_ tree: HashTree, above top: [[UInt8]], from start: Int, of batch: Int) async throws {
    for first in stride(from: 0, to: tree.count, by: Self.portion) {
      try await desk.store.write { transaction in
        for index in first..<min(first + Self.portion, tree.count) {
          let siblings = (tree.siblings(of: index) + top).flatMap(\.self)
          try transaction.execute(
            """
            UPDATE procedures_evidence_leaf SET siblings = \(siblings)
            WHERE batch = \(batch) AND place = \(start + index)
            """)
        }
      }
    }
  }
}
