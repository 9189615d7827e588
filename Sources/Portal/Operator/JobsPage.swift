import Hummingbird
import Messages
import Store

/// How the machine does: jobs by kind, messages by state, the database.
struct JobsPage: Sendable {
  let services: Services
  let call: Call

  func answer() async throws -> Response {
    let official = try call.official()
    let jobs = try await services.store.jobCounts()
    let outbox = services.outbox
    let messages = try await services.store.read { transaction in try outbox.counts(in: transaction) }
    let facts = try await services.store.facts()
    return call.page(
      View(
        official: official, deadCount: jobs.map(\.dead).reduce(0, +),
        jobs: jobs.map { View.Line(kind: JobKind($0.kind, services), counts: $0) },
        messages: DeliveryState.allCases.map { ($0, messages[$0] ?? 0) },
        engine: facts.engine, size: ByteCount.french(Int(clamping: facts.size)), version: Release.version))
  }
}
