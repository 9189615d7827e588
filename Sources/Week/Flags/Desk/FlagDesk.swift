import Foundation
public import Keys
public import Store
import Synchronization

/// Capture the flag: teams, flags handed in, hints, the board, and what organizers do.
///
/// The store is what counts: no team is told of a verdict before it is durable. What is asked thousands of times a second
/// stands in memory besides, read from committed rows alone (``RunningContest``).
public final class FlagDesk: Sendable {
  /// In bytes of UTF-8.
  public static let longestFlag = 200

  let store: Store
  let sealer: Sealer
  private let editions: [EditionID: Edition]
  /// Guards the contests that this process has met; none ever leaves it.
  private let met = Mutex<[EditionID: RunningContest]>([:])

  /// - Parameter sealer: of this desk alone, for seeds and invitations.
  public init(_ editions: [Edition], store: Store, sealer: Sealer) {
    self.editions = Dictionary(editions.map { ($0.id, $0) }) { first, _ in first }
    self.store = store
    self.sealer = sealer
  }

  /// What the pack says of an edition's contest; nil where there is none.
  public func planned(_ edition: EditionID) -> FlagContest? { editions[edition]?.flags }

  public func edition(_ id: EditionID) -> Edition? { editions[id] }

  /// Nil before it was opened.
  public func contest(_ edition: EditionID) async throws -> OpenedContest? {
    try await store.read { try Self.contest(edition, in: $0) }
  }

  /// The contest as this process keeps it. Its seed is opened once.
  /// - Throws: ``FlagError/notOpened``; `KeyError.unsealable` under other keys.
  func running(_ edition: EditionID) async throws -> RunningContest {
    if let known = met.withLock({ $0[edition] }) { return known }
    let sealed: [UInt8]? = try await store.read {
      try $0.value("SELECT seed FROM week_flag_contest WHERE edition = \(edition)")
    }
    guard let sealed else { throw FlagError.notOpened }
    let seed = try sealer.open(sealed, context: Self.seedContext(edition))
    let made = RunningContest(edition, keeper: FlagKeeper(seed: seed))
    return met.withLock { met in
      if let known = met[edition] { return known }
      met[edition] = made
      return made
    }
  }

  static func seedContext(_ edition: EditionID) -> [UInt8] { Array("week_flag_contest/\(edition.rawValue)".utf8) }

  static func second(_ now: Date) -> Int { Int(now.timeIntervalSince1970.rounded(.down)) }
}

extension ChallengeID: SQLConvertible {
  public var sqlValue: SQLValue { text.sqlValue }

  public init?(sqlValue: SQLValue) {
    guard let text = String(sqlValue: sqlValue) else { return nil }
    self.init(text)
  }
}

extension TeamID: SQLConvertible {
  public var sqlValue: SQLValue { text.sqlValue }

  public init?(sqlValue: SQLValue) {
    guard let text = String(sqlValue: sqlValue) else { return nil }
    self.init(text)
  }
}
