import Foundation
import Hummingbird
import Territory
import Week

/// What a visitor asks of a contest: of which edition, when, and the desk that answers.
struct FlagCall: Sendable {
  let services: Services
  let desk: FlagDesk
  let call: Call
  let edition: Edition
  /// One instant for the whole request.
  let now: Date

  var id: EditionID { edition.id }
  var second: Int { Int(now.timeIntervalSince1970.rounded(.down)) }

  /// « 21 novembre 2026 à 10 h 42 », on the edition's clock.
  func shown(_ time: Int) -> String {
    Moment(Date(timeIntervalSince1970: Double(time)), utcOffsetSeconds: edition.zone.utcOffsetSeconds).shown
  }

  /// The same, or that it is to be published.
  func shown(_ time: FlagTimes.Minute?) -> Words {
    guard let time else { return FlagText.unpublished.words }
    return .text(shown(time.seconds(in: edition.zone)))
  }

  func page(_ view: some HTML, _ answers: FormAnswers = FormAnswers()) -> Response {
    call.page(view, status: answers.faults.isEmpty ? .ok : .unprocessableContent)
  }
}
