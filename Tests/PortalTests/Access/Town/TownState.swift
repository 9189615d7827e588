import Identity
import Procedures
import Store
import Testing

@testable import toguna

/// What must not change when somebody else comes: everything that is the owner's, and what the State has told and queued.
struct TownState: Equatable, Sendable {
  let entries: [Stage: [Entry]]
  let draft: Answers
  let pieces: [Procedures.Attachment]
  let dead: [Int64]
  /// Of each table of which nothing may come or go.
  let counts: [Int]
}

extension Town {
  func state() async throws -> TownState {
    var entries: [Stage: [Entry]] = [:]
    for (stage, request) in belongings.requests {
      entries[stage] = try await house.desk.dossier(unlogged: request.number).dossier.entries
    }
    let draft = try await house.desk.draft(belongings.draft, of: try #require(citizens[.owner]))
    let counts = try await house.store.read { transaction in
      try Self.counted.map { try transaction.value($0, as: Int.self) ?? 0 }
    }
    return TownState(
      entries: entries, draft: draft.answers, pieces: draft.attachments,
      dead: try await house.store.deadJobs(limit: 100).map(\.id), counts: counts)
  }

  private static let counted: [SQL] = [
    "SELECT COUNT(*) FROM procedures_dossier", "SELECT COUNT(*) FROM procedures_entry",
    "SELECT COUNT(*) FROM procedures_attachment", "SELECT COUNT(*) FROM procedures_act",
    "SELECT COUNT(*) FROM registers_version", "SELECT COUNT(*) FROM messages_message", "SELECT COUNT(*) FROM store_job",
    "SELECT COUNT(*) FROM identity_agent", "SELECT COUNT(*) FROM identity_post", "SELECT COUNT(*) FROM identity_code",
    "SELECT COUNT(*) FROM credentials_credential", "SELECT COUNT(*) FROM credentials_authorization",
    "SELECT COUNT(*) FROM credentials_document", "SELECT COUNT(*) FROM credentials_use",
    "SELECT COUNT(*) FROM credentials_token", "SELECT COUNT(*) FROM identity_program_key",
    "SELECT COUNT(*) FROM week_notice WHERE state = 'published'", "SELECT COUNT(*) FROM week_meeting",
    "SELECT COUNT(*) FROM week_report", "SELECT COUNT(*) FROM authority_approval",
    "SELECT COUNT(*) FROM authority_revocation", "SELECT COUNT(*) FROM week_registration",
    "SELECT COUNT(*) FROM week_badge", "SELECT COUNT(*) FROM week_passage", "SELECT COUNT(*) FROM week_passage_scanner",
  ]
}
