import Authority
import Credentials
import Foundation
import Identity
import Logging
import Messages
import Portal
import Procedures
import ServiceLifecycle
import Store
import Week

/// Throws away what has served its time: sessions that ended, texts that were delivered, jobs that are done, drafts that nobody
/// came back to. The page « Vos données personnelles » tells these times.
struct Housekeeping: Service {
  /// How long a delivered text is kept: the operator may still be asked about it.
  private static let textsLast: TimeInterval = 30 * 86_400
  /// How long a draft waits for its author.
  private static let draftsLast: TimeInterval = 30 * 86_400
  /// How long a done job is remembered, so that it is not queued again.
  private static let jobsLast: TimeInterval = 365 * 86_400

  /// How long an order for a server's certificate is kept that led to none.
  private static let ordersLast: TimeInterval = 7 * 86_400

  private static let day: TimeInterval = 86_400
  /// How long the names of who came to an edition of the Semaine are kept.
  private static let namesLast: TimeInterval = 365 * 86_400

  let house: House
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var told = Date.distantPast
      while !Task.isCancelled {
        let now = Date()
        do {
          try await clean(at: now)
          if now.timeIntervalSince(told) >= Self.day {
            try await tellEndings(at: now)
            told = now
          }
        } catch {
          logger.error("housekeeping failed", metadata: ["error": "\(type(of: error))"])
        }
        try? await Task.sleep(for: .seconds(3600))
      }
    }
  }

  private func clean(at now: Date) async throws {
    let outbox = house.outbox
    let sessions = house.sessions
    let desk = house.desk
    let meetings = house.services.meetings
    try await house.store.write { transaction in
      try outbox.expire(at: now, in: transaction)
      try outbox.purge(before: now.addingTimeInterval(-Self.textsLast), in: transaction)
      try sessions.purge(at: now, in: transaction)
      try meetings.purge(at: now, in: transaction)
      try desk.purgeDrafts(before: now.addingTimeInterval(-Self.draftsLast), in: transaction)
    }
    try await house.registration.purge(endedBefore: now.addingTimeInterval(-Self.namesLast), at: now)
    if let credentials = house.credentials {
      try await house.store.write { try credentials.purge(at: now, in: $0) }
    }
    try await tendAuthorities(at: now)
    try await house.store.pruneJobs(before: now.addingTimeInterval(-Self.jobsLast))
  }

  /// Tells of what is to be renewed soon, each day anew.
  private func tellEndings(at now: Date) async throws {
    for ending in try await house.endings(at: now) {
      logger.warning(
        "a certificate ends soon",
        metadata: ["what": "\(ending.name)", "ends": "\(ending.end.formatted(.iso8601))", "do": "\(ending.remedy)"])
    }
  }

  /// Publishes the lists that are due, and forgets what servers did not go on with.
  private func tendAuthorities(at now: Date) async throws {
    guard let desk = house.authority else { return }
    if let due = try await desk.publish(at: now).rootIsDue {
      logger.warning("the root's list is due and its key is away", metadata: ["ends": "\(due.formatted(.iso8601))"])
    }
    try await house.tendTrustLists(at: now)
    try await house.store.write { transaction in
      _ = try ACMEServer.forgetOrders(endedBefore: now.addingTimeInterval(-Self.ordersLast), in: transaction)
    }
  }
}
