import Hummingbird
import Identity
import Procedures
import Store
import Week

extension MeetingCall {
  /// The organiser's page: tables and minutes, what was reported, what is taken.
  func organization() async throws -> Response {
    let official = try call.official()
    var answers = FormAnswers()
    let (desk, week, id, now) = (desk, services.week, id, services.now())
    if let form {
      answers = form.answers
      let reason = form[OrganizationPage.reason] ?? ""
      let fields = Dictionary(MeetingPlanField.allCases.map { ($0, form[$0.rawValue] ?? "") }) { first, _ in first }
      do {
        try await services.store.write { transaction in
          _ = try week.change(
            meetingsOf: id, fields, because: reason, by: official.id.rawValue, at: now, in: transaction)
        }
        return call.redirect(to: MeetingRoute.organization(id).link)
      } catch let error as WeekError {
        answers.take(error)
      }
    }
    let (status, reported, removed, taken) = try await services.store.read { transaction in
      (
        try MeetingStatus(week, id, in: transaction), try desk.reported(id, in: transaction),
        try desk.removed(id, in: transaction), try desk.takenTables(id, in: transaction)
      )
    }
    let page = OrganizationPage(
      edition: edition, official: official, status: status, reported: reported, removed: removed, taken: taken,
      answers: answers)
    return show(page, answers)
  }

  /// Takes a notice down, or puts it back.
  func moderate(_ number: NoticeID) async throws -> Response {
    let official = try call.official()
    let (desk, id, now) = (desk, id, services.now())
    let notice = try await services.store.read { try desk.anyNotice(number, of: id, in: $0) }
    guard notice.state != .withdrawn else { throw PortalError.notFound }
    var answers = FormAnswers()
    if let form {
      answers = form.answers
      let reason = form[OrganizationPage.reason] ?? ""
      let restores = form.pressed(ModerationPage.restore)
      do {
        try await services.store.write { transaction in
          if restores {
            try desk.restore(number, of: id, by: official.id.rawValue, at: now, in: transaction)
          } else {
            try desk.remove(number, of: id, because: reason, by: official.id.rawValue, at: now, in: transaction)
          }
        }
        return call.redirect(to: MeetingRoute.organization(id).link)
      } catch MeetingError.unknownNotice {
        // It was done meanwhile, or its author withdrew it: the list says how it stands.
        return call.redirect(to: MeetingRoute.organization(id).link)
      } catch let error as MeetingError {
        guard answers.take(error, beside: OrganizationPage.reason) else { throw error }
      }
    }
    return show(ModerationPage(edition: edition, official: official, notice: notice, answers: answers), answers)
  }
}

extension FormAnswers {
  /// Words what is wrong with tables and minutes.
  fileprivate mutating func take(_ error: WeekError) {
    switch error {
    case .badField(let name, _):
      switch MeetingPlanField(rawValue: name) {
      case .tables?: fault(name, MeetingText.faultNumber(["from": "1", "until": "500"]))
      case .minutes?: fault(name, MeetingText.faultNumber(["from": "5", "until": "240"]))
      case nil: fault(OrganizationPage.reason, WeekText.badField)
      }
    case .missingReason: fault(OrganizationPage.reason, WeekText.reasonMissing)
    default: fault(OrganizationPage.reason, WeekText.nothingChanged)
    }
  }
}
