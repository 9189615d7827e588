import Hummingbird
import Identity
import Procedures
import Store
import Vocabulary
import Week

/// A session as an organiser changes it: each change is a version of the programme, with its reason.
struct ChangePage: Sendable {
  static let reason = "motif"
  /// Which version of the programme the form was filled with.
  static let version = "version"
  private static let shown: [SessionField] = [
    .title, .abstract, .day, .start, .minutes, .hall, .speakers, .languages, .state,
  ]

  private let services: Services
  private let call: Call
  private let id: EditionID
  private let name: SessionName

  init(_ services: Services, _ call: Call, _ id: EditionID, _ name: SessionName) {
    self.services = services
    self.call = call
    self.id = id
    self.name = name
  }

  func answer() async throws -> Response {
    let official = try call.official()
    let desk = services.week
    let id = id
    let programme = try await services.store.read { try desk.programme(id, in: $0) }
    guard let session = programme[name.segment]?.session else { throw PortalError.notFound }
    guard case .send(let form) = call.deed else {
      var answers = FormAnswers()
      let now = session.fields(in: programme.edition)
      for field in Self.shown { answers[field.rawValue] = now[field] }
      answers[Self.version] = "\(programme.version)"
      return page(official, session, answers)
    }
    var answers = form.answers
    let old = try await values(at: form[Self.version].flatMap { Int($0) } ?? programme.version)
    let reason = form[Self.reason] ?? ""
    if reason.isEmpty { answers.fault(Self.reason, WeekText.reasonMissing) }
    var fields: [SessionField: String] = [:]
    for field in Self.shown {
      // A browser sends the lines of a text area with CR LF. What was not typed anew is no change, whatever others changed
      // meanwhile.
      guard let typed = form[field.rawValue]?.replacing("\r\n", with: "\n"), typed != old[field] ?? "" else { continue }
      fields[field] = typed
    }
    if answers.faults.isEmpty {
      do {
        try await change(fields, because: reason, by: official)
        return call.redirect(to: WeekRoute.session(id, name).link)
      } catch let error as WeekError {
        answers.take(error, programme)
      }
    }
    return page(official, session, answers)
  }

  /// What the session said at a version of the programme, as a form brings it back: without white space at its ends.
  private func values(at version: Int) async throws -> [SessionField: String] {
    let (desk, id) = (services.week, id)
    let programme = try await services.store.read { try desk.programme(id, at: version, in: $0) }
    let values = programme[name.segment]?.session.fields(in: programme.edition) ?? [:]
    return values.mapValues { String($0.trimmed) }
  }

  private func change(_ fields: [SessionField: String], because reason: String, by official: Official) async throws {
    let (desk, id, session, now) = (services.week, id, name.segment, services.now())
    try await services.store.write { transaction in
      try desk.change(
        session, of: id, fields, because: reason, by: official.id.rawValue, at: now, in: transaction)
    }
  }

  private func page(_ official: Official, _ session: Week.Session, _ answers: FormAnswers) -> Response {
    call.page(
      ChangeView(official: official, edition: id, session: session, answers: answers),
      status: answers.faults.isEmpty ? .ok : .unprocessableContent)
  }
}

extension FormAnswers {
  /// Words what the programme does not take.
  fileprivate mutating func take(_ error: WeekError, _ programme: Programme) {
    switch error {
    case .badField(let name, _):
      fault(SessionField(rawValue: name) == nil ? ChangePage.reason : name, WeekText.badField)
    case .missingReason: fault(ChangePage.reason, WeekText.reasonMissing)
    case .clash(let faults): for fault in faults { take(fault, programme) }
    case .nothingChanged, .unknownEdition, .unknownSession, .unknownRecommendation, .damagedChange:
      fault(ChangePage.reason, WeekText.nothingChanged)
    }
  }

  private mutating func take(_ clash: ProgrammeFault, _ programme: Programme) {
    let name = { (id: String) in programme[id]?.session.name.french ?? id }
    switch clash {
    case .outsideDays: fault(SessionField.day.rawValue, WeekText.outsideDays)
    case .hallTaken(let one, let other, _):
      fault(SessionField.hall.rawValue, WeekText.hallTaken(["session": "\(name(one)), \(name(other))"]))
    case .speakerTaken(let one, let other, _):
      fault(SessionField.speakers.rawValue, WeekText.speakerTaken(["session": "\(name(one)), \(name(other))"]))
    }
  }
}
