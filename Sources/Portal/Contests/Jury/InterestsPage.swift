import Hummingbird
import Procedures

/// The declaration of whom a member of a jury could not judge without partiality.
struct InterestsPage: Component {
  private static let organisations = "organisations"
  private static let names = "personnes"
  private static let none = "aucun"

  let asked: JuryCall
  let answers: FormAnswers

  static func answer(_ asked: JuryCall) async throws -> Response {
    guard case .send(let form) = asked.call.deed else {
      var answers = FormAnswers()
      let membership = try await asked.membership()
      if let interests = membership.interests {
        answers[organisations] = interests.organisations.joined(separator: "\n")
        answers[names] = interests.names.joined(separator: "\n")
        if interests.organisations.isEmpty, interests.names.isEmpty { answers[none] = "oui" }
      }
      return asked.asked.page(InterestsPage(asked: asked, answers: answers))
    }
    return try await send(form, asked)
  }

  private static func send(_ form: Submission, _ asked: JuryCall) async throws -> Response {
    var answers = form.answers
    let (organisations, names) = (lines(form, Self.organisations), lines(form, Self.names))
    let isNone = form[none] != nil
    if organisations.isEmpty, names.isEmpty, !isNone { answers.fault(none, JuryText.interestsMissing) }
    if !(organisations.isEmpty && names.isEmpty), isNone { answers.fault(none, JuryText.interestsBoth) }
    if answers.faults.isEmpty {
      do {
        let interests = try Interests(organisations: organisations, names: names)
        try await asked.panels.declare(interests, in: asked.id, by: asked.official, at: asked.now)
        return asked.done(.declared)
      } catch let error as PanelError where !error.isAbsence {
        answers.fault(Self.organisations, asked.words(error))
      }
    }
    return asked.asked.page(InterestsPage(asked: asked, answers: answers), isRefused: true)
  }

  private static func lines(_ form: Submission, _ name: String) -> [String] {
    (form[name] ?? "").split(whereSeparator: \.isNewline).map { String($0.trimmed) }.filter { !$0.isEmpty }
  }

  var body: some HTML {
    OfficialFrame(JuryText.interests, asked.official, way: .back(asked.home), answers) {
      h1 {
        span(.class("over")) { asked.contest.title }
        JuryText.interests
      }
      p { JuryText.interestsLead }
      PostForm(to: ContestRoute.interests(asked.slug).link, answers) {
        TextAreaField(
          Self.organisations, JuryText.organisations, hint: JuryText.linesHint, maxLength: 5_000, isOptional: true)
        TextAreaField(Self.names, JuryText.names, hint: JuryText.linesHint, maxLength: 5_000, isOptional: true)
        ConsentField(Self.none, JuryText.noInterest)
        Button(JuryText.declare)
      }
    }
  }
}
