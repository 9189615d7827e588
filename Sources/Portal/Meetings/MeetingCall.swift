import Country
import Hummingbird
import Territory
import Vocabulary
import Week

/// What is asked of the meeting place of an edition.
struct MeetingCall: Sendable {
  /// What a page says was just done: the name and the value in its address.
  static let news = "fait"

  let services: Services
  let call: Call
  let edition: Edition

  var desk: MeetingDesk { services.meetings }
  var id: EditionID { edition.id }
  var isOpen: Bool { desk.isOpen(edition, at: services.now()) }
  var isOrganizer: Bool { call.context.standing.contains(.organizer) }

  /// Languages that a notice may name.
  var languages: [Choice] {
    services.country.languages.all.map { Choice($0.tag.rawValue, Words.text($0.shownName)) }
  }

  /// What was sent; nil for a page that is looked at.
  var form: Submission? {
    if case .send(let form) = call.deed { form } else { nil }
  }

  func show(_ page: some HTML, _ answers: FormAnswers = FormAnswers()) -> Response {
    call.page(page, status: answers.faults.isEmpty ? .ok : .unprocessableContent)
  }
}
