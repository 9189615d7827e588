import Signatures
import Store
public import Vocabulary

/// The evidence records of a State's acts (RFC 4998): all acts issued since the last time stand together under one time
/// stamp, a batch.
///
/// Kept of each act are its hash and the way from it to the root of its batch's hash tree, of each batch its time stamps.
/// A record is put together when it is asked for, so that to renew a million of them is to make one time stamp.
public struct ActArchive: Sendable {
  let desk: Desk
  /// How many leaves of a hash tree are in memory at a time.
  let groupSize: Int

  public init(_ desk: Desk) {
    self.init(desk, groupOf: 1 << 16)
  }

  package init(_ desk: Desk, groupOf groupSize: Int) {
    self.desk = desk
    self.groupSize = groupSize
  }

  /// Rows read or written in one transaction.
  static let portion = 256

  /// The record of an act (EvidenceRecord, in DER); nil for one that no batch covers yet.
  ///
  /// - Throws: `EvidenceFault.malformed` for tables that were altered.
  public func record(of code: CheckCode) async throws -> [UInt8]? {
    try await desk.store.read { transaction in try record(of: code.rawValue, in: transaction)?.der }
  }

  func record(of act: String, in transaction: Transaction) throws -> EvidenceRecord? {
    let leaves = try transaction.rows(
      """
      SELECT l.batch, l.hash, l.siblings, b.algorithm
      FROM procedures_evidence_leaf l JOIN procedures_evidence_batch b ON b.id = l.batch
      WHERE l.act = \(act) AND b.proves_until IS NOT NULL ORDER BY l.chain
      """)
    guard !leaves.isEmpty else { return nil }
    return try EvidenceRecord(leaves.map { try chain($0, in: transaction) })
  }

  private func chain(_ leaf: Row, in transaction: Transaction) throws -> [ArchiveTimeStamp] {
    let hash: [UInt8] = try leaf.get("hash")
    let siblings: [UInt8] = try leaf.get("siblings")
    let width = hash.count
    guard width > 0, siblings.count.isMultiple(of: width) else { throw EvidenceFault.malformed }
    let tree = [PartialHashTree](
      hash, beside: stride(from: 0, to: siblings.count, by: width).map { Array(siblings[$0..<($0 + width)]) })
    let stamps = try tokens(of: leaf.get("batch"), in: transaction)
    return try stamps.enumerated().map { number, token in
      try ArchiveTimeStamp(number == 0 ? tree : [], token: token)
    }
  }

  /// The time stamps of a batch, the oldest first.
  func tokens(of batch: Int, in transaction: Transaction) throws -> [[UInt8]] {
    try transaction.rows("SELECT der FROM procedures_evidence_stamp WHERE batch = \(batch) ORDER BY number")
      .map { try $0.get("der") }
  }

  /// How many acts are covered, and how many wait for the next batch.
  package func coverage() async throws -> (covered: Int, waiting: Int) {
    try await desk.store.read { transaction in
      let acts: Int = try transaction.value("SELECT COUNT(*) FROM procedures_act") ?? 0
      let covered: Int =
        try transaction.value(
          """
          SELECT COUNT(*) FROM procedures_evidence_leaf l JOIN procedures_evidence_batch b ON b.id = l.batch
          WHERE l.chain = 1 AND b.proves_until IS NOT NULL
          """) ?? 0
      return (covered, acts - covered)
    }
  }

  /// Throws away what was begun and never stamped, such as by a run that was cut short.
  func clearUnfinished() async throws {
    try await desk.store.write { transaction in
      try transaction.execute(
        """
        DELETE FROM procedures_evidence_leaf
        WHERE batch IN (SELECT id FROM procedures_evidence_batch WHERE proves_until IS NULL)
        """)
      try transaction.execute("DELETE FROM procedures_evidence_batch WHERE proves_until IS NULL")
    }
  }
}
