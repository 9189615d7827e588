import Hummingbird
import Store

/// The jobs that were given up, each with its error and the button that queues it again.
struct DeadJobsPage: Sendable {
  static let news = "fait"
  private static let most = 100

  let services: Services
  let call: Call

  func answer() async throws -> Response {
    let official = try call.official()
    let deadCount = try await services.store.jobCounts().map(\.dead).reduce(0, +)
    let jobs = try await services.store.deadJobs(limit: Self.most)
    return call.page(
      View(
        official: official, deadCount: deadCount, wasRequeued: call.query[Self.news] != nil,
        jobs: jobs.map {
          View.Line(job: $0, kind: JobKind($0.kind, services), diedAt: services.moment($0.diedAt))
        }))
  }

  /// Queues a dead job again. One that is no longer dead was queued by a colleague: the list says so by its absence.
  func requeue(_ job: Handle) async throws -> Response {
    guard let id = Int64(job.segment) else { throw PortalError.notFound }
    let isQueued = try await services.store.requeue(id)
    return call.redirect(to: OperatorRoute.deadJobs.link.with([Self.news: isQueued ? "relance" : nil]))
  }
}
