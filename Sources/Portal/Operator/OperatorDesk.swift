import Hummingbird

/// Answers the routes of `OperatorRoute`. It opens no dossier: an operator sees numbers of dossiers, never what they hold.
struct OperatorDesk: Sendable {
  let services: Services

  func answer(_ route: OperatorRoute, _ call: Call) async throws -> Response {
    switch route {
    case .jobs: try await JobsPage(services: services, call: call).answer()
    case .deadJobs: try await DeadJobsPage(services: services, call: call).answer()
    case .messages: try await MessagesPage(services: services, call: call).answer()
    case .requeue(let job): try await DeadJobsPage(services: services, call: call).requeue(job)
    }
  }
}
