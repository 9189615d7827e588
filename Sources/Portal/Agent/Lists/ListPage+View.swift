import Procedures
import Signatures
import Vocabulary

extension ListPage {
  struct View: Component {
    static let code = "code"

    static func attestation(_ index: Int) -> String { index == 0 ? "attestation" : "attestation.\(index + 1)" }

    let list: DecisionList
    let official: Official
    let services: Services
    let answers: FormAnswers

    var body: some HTML {
      let title = list.decidedAt == nil ? ListText.reviewTitle(count: list.open.count) : ListText.doneTitle()
      OfficialFrame(title, official, way: .back(AgentRoute.inbox.link), answers) {
        h1 { title }
        if list.decidedAt == nil { Review(list: list, answers: answers) } else { Outcome(list: list) }
        SummaryList(facts)
      }
    }

    private var facts: [SummaryRow] {
      var facts = [
        SummaryRow(ListText.prepared, services.moment(list.preparedAt).shown),
        SummaryRow(ListText.digest, list.digest.hex),
      ]
      if let time = list.decidedAt { facts.insert(SummaryRow(ListText.doneAt, services.moment(time).shown), at: 1) }
      return facts
    }
  }

  /// Every decision, and below them the agent's word.
  private struct Review: Component {
    let list: DecisionList
    let answers: FormAnswers

    var body: some HTML {
      LeftOut(list: list, title: ListText.left())
      if !list.open.isEmpty {
        p { ListText.reviewHelp }
        DataTable(ListText.caption, list.open) {
          Column(ListText.number) { $0.number.rawValue }
          Column(ListText.person) { decision in bdi { decision.person } }
          Column(ListText.procedure) { $0.procedure }
          Column(ListText.decisionColumn) { $0.decision }
        }
        PostForm(to: AgentRoute.list(Handle(unchecked: list.id)).link, answers) {
          h2 { DecisionText.decision }
          for (index, attestation) in list.attestations.enumerated() {
            ConsentField(View.attestation(index), attestation)
          }
          TextField(View.code, ListText.code, hint: ListText.codeHint, .code, maxLength: 7)
          Button(ListText.decide(count: list.open.count))
        }
      }
    }
  }

  /// What became of each.
  private struct Outcome: Component {
    let list: DecisionList

    var body: some HTML {
      let decided = list.lines.filter { $0.outcome == .decided }
      if !decided.isEmpty { Notice(ListText.doneCount(count: decided.count), .good) }
      LeftOut(list: list, title: ListText.doneLeft(count: list.lines.count - decided.count))
      if !decided.isEmpty {
        h2 { ListText.decided }
        RowList(decided.map { LinkRow($0.number.rawValue, AgentRoute.dossier($0.number).link) })
      }
    }
  }

  /// The dossiers that are not decided with the list, each with its reason.
  private struct LeftOut: Component {
    let list: DecisionList
    let title: Phrase

    var body: some HTML {
      let left = list.lines.filter { $0.outcome != .decided && $0.decision == nil }
      if !left.isEmpty {
        h2 { title }
        RowList(left.map { LinkRow($0.number.rawValue, AgentRoute.dossier($0.number).link, $0.outcome.words) })
      }
    }
  }
}

extension DecisionList.Outcome {
  /// Why a dossier was left out.
  fileprivate var words: Words {
    guard case .leftOut(let reason) = self else { return ErrorText.tryAgain.words }
    return switch reason {
    case DossierError.needsCare.name: ErrorText.needsCare.words
    case DossierError.judgedByPanel.name: ErrorText.judgedByPanel.words
    case DossierError.changedMeanwhile.name: ErrorText.changedMeanwhile.words
    case DossierError.feeUnpaid.name: ErrorText.feeUnpaid.words
    case DossierError.claimedByAnother.name: ErrorText.dossierHeld.words
    case DossierError.roleMissing("").name: ErrorText.roleMissing.words
    case DossierError.notFound.name: ErrorText.dossierNotFound.words
    case DossierError.notClaimed.name: ErrorText.dossierNotClaimed.words
    case "notNow": ErrorText.dossierNotNow.words
    default: ErrorText.dossierDamaged.words
    }
  }
}
