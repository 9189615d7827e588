import Country
import Hummingbird
import Pack
import Procedures
import Vocabulary

/// The dossiers that an agent may decide with one act of will: which of them are to be read as a list.
///
/// Nothing personal stands here, and nothing is decided here.
struct ListChoicePage: Sendable {
  let asked: OfficialCall

  func answer() async throws -> Response {
    let rows = try await asked.services.desk.listable(for: asked.official)
    var answers = FormAnswers()
    guard case .send(let form) = asked.call.deed else {
      answers.typed[View.dossier] = rows.map(\.number.rawValue)
      return page(rows, answers)
    }
    answers = form.answers
    let chosen = form.all(View.dossier).compactMap { try? DossierNumber(parsing: $0) }
    let wording = ListWording(asked)
    let list = try await asked.services.desk.prepareList(chosen, by: asked.official, at: asked.now) { wording($0) }
    guard let list else {
      answers.fault(View.dossier, ListText.chooseMissing)
      return page(rows, answers)
    }
    return asked.call.redirect(to: AgentRoute.list(Handle(unchecked: list)).link)
  }

  private func page(_ rows: [DossierRow], _ answers: FormAnswers) -> Response {
    asked.page(
      View(official: asked.official, rows: rows, country: asked.country, answers: answers),
      isRefused: !answers.faults.isEmpty)
  }

  struct View: Component {
    static let dossier = "dossier"

    let official: Official
    let rows: [DossierRow]
    let country: AgentCountry
    let answers: FormAnswers

    var body: some HTML {
      OfficialFrame(ListText.title, official, way: .back(AgentRoute.inbox.link), answers) {
        h1 { ListText.title }
        if rows.isEmpty {
          EmptyState(ListText.none) {}
        } else {
          p { ListText.help }
          PostForm(to: AgentRoute.lists.link, answers) {
            ChoiceField(Self.dossier, ListText.choose, rows.map(choice), .several)
            Button(ListText.read)
          }
        }
      }
    }

    private func choice(_ row: DossierRow) -> Choice {
      let definition = country.country.procedures.first { $0.id == row.procedure }?.definition
      let deadline = InboxText.deadline(["date": FrenchDate.inFigures(row.deadline)])
      return Choice(
        row.number.rawValue, "\(row.number.rawValue) – \(definition?.title.french ?? row.procedure)", hint: deadline)
    }
  }
}
