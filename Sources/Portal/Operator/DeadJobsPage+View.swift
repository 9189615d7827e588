import Procedures
import Store

extension DeadJobsPage {
  struct View: Component {
    struct Line {
      let job: DeadJob
      let kind: JobKind
      let diedAt: Moment
    }

    let official: Official
    let deadCount: Int
    let wasRequeued: Bool
    let jobs: [Line]

    var body: some HTML {
      OfficialFrame(OperatorText.deadTitle, official) {
        if wasRequeued { Notice(OperatorText.requeued, .good) }
        h1 { OperatorText.deadTitle }
        OperatorTabs(here: .deadJobs, deadCount: deadCount)
        if jobs.isEmpty {
          EmptyState(OperatorText.noDeadJob) {}
        } else {
          DataTable(OperatorText.deadTitle, jobs) {
            Column(OperatorText.kind) { $0.kind }
            Column(OperatorText.key) { line in bdi { line.job.key } }
            Column(OperatorText.attempts, isNumber: true) { $0.job.attempts }
            Column(OperatorText.failure) { line in code { line.job.failure } }
            Column(OperatorText.diedAt) { line in time(.datetime(line.diedAt.iso)) { line.diedAt.shown } }
            Column(OperatorText.act) { line in
              if let job = Handle(segment: "\(line.job.id)") {
                ActionButton(OperatorText.requeue, to: OperatorRoute.requeue(job).link)
              }
            }
          }
        }
      }
    }
  }
}
