/// What keeps the machine running: jobs, those that failed, messages.
enum OperatorRoute: RouteTable {
  case jobs
  case deadJobs
  case messages
  case requeue(Handle)

  enum Name: Int, CaseIterable {
    case jobs, deadJobs, messages, requeue
  }

  static let map = RouteMap<OperatorRoute>()

  static func entry(_ name: Name) -> RouteEntry<OperatorRoute> {
    switch name {
    case .jobs: .page("/exploitation/travaux", .operator) { .jobs }
    case .deadJobs: .page("/exploitation/travaux/echecs", .operator) { .deadJobs }
    case .messages: .page("/exploitation/messages", .operator) { .messages }
    case .requeue: .action("/exploitation/travaux/:travail/relance", .operator, OperatorRoute.requeue)
    }
  }

  var place: RoutePlace<OperatorRoute> {
    switch self {
    case .jobs: RoutePlace(.jobs)
    case .deadJobs: RoutePlace(.deadJobs)
    case .messages: RoutePlace(.messages)
    case .requeue(let job): RoutePlace(.requeue, job)
    }
  }
}
