import Messages
import Procedures

extension MessagesPage {
  struct View: Component {
    struct Line {
      let line: OutboxLine
      let queuedAt: Moment
      let stateAt: Moment
    }

    let official: Official
    let deadCount: Int
    /// The one state that is shown; nil for all.
    let state: DeliveryState?
    let lines: [Line]

    var body: some HTML {
      OfficialFrame(OperatorText.messages, official) {
        h1 { OperatorText.messages }
        OperatorTabs(here: .messages, deadCount: deadCount)
        Tabs(OperatorText.states(), states)
        if lines.isEmpty {
          EmptyState(OperatorText.noMessage) {}
        } else {
          DataTable(OperatorText.latestMessages, lines) {
            Column(OperatorText.key) { line in bdi { line.line.key } }
            Column(OperatorText.state) { $0.line.state.text }
            Column(OperatorText.parts, isNumber: true) { $0.line.parts }
            Column(OperatorText.queuedAt) { line in time(.datetime(line.queuedAt.iso)) { line.queuedAt.shown } }
            Column(OperatorText.stateAt) { line in time(.datetime(line.stateAt.iso)) { line.stateAt.shown } }
          }
        }
      }
    }

    private var states: [Tab] {
      [Tab(OperatorText.allStates, OperatorRoute.messages.link, isHere: state == nil)]
        + DeliveryState.allCases.map { other in
          Tab(
            other.text, OperatorRoute.messages.link.with([MessagesPage.state: other.rawValue]), isHere: other == state)
        }
    }
  }
}
