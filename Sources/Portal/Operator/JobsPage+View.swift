import Messages
import Procedures
import Store

extension JobsPage {
  struct View: Component {
    struct Line {
      let kind: JobKind
      let counts: JobCounts
    }

    let official: Official
    let deadCount: Int
    let jobs: [Line]
    let messages: [(state: DeliveryState, count: Int)]
    let engine: String
    let size: String
    let version: String

    var body: some HTML {
      OfficialFrame(OperatorText.title, official) {
        h1 { OperatorText.title }
        OperatorTabs(here: .jobs, deadCount: deadCount)
        if deadCount > 0 { Notice(OperatorText.deadNotice(count: deadCount), .warning) }
        if jobs.isEmpty {
          EmptyState(OperatorText.noJob) {}
        } else {
          DataTable(OperatorText.jobs, jobs) {
            Column(OperatorText.kind) { $0.kind }
            Column(OperatorText.waiting, isNumber: true) { $0.counts.waiting }
            Column(OperatorText.running, isNumber: true) { $0.counts.running }
            Column(OperatorText.done, isNumber: true) { $0.counts.done }
            Column(OperatorText.dead, isNumber: true) { $0.counts.dead }
          }
        }
        DataTable(OperatorText.messages, messages) {
          Column(OperatorText.state) { $0.state.text }
          Column(OperatorText.count, isNumber: true) { $0.count }
        }
        h2 { OperatorText.machine }
        SummaryList([
          SummaryRow(OperatorText.engine, engine), SummaryRow(OperatorText.size, size),
          SummaryRow(OperatorText.version, version),
        ])
      }
    }
  }
}

extension DeliveryState {
  var text: OperatorText {
    switch self {
    case .queued: .messageQueued
    case .accepted: .messageAccepted
    case .expired: .messageExpired
    case .failed: .messageFailed
    case .delivered: .messageDelivered
    }
  }
}
