import Hummingbird
import Week

extension BadgeCall {
  func registration() async throws -> Response {
    page(
      RegistrationPage(
        edition: edition, plan: plan, window: window, counts: try await desk.counts(of: edition.id),
        isOrganizer: call.context.standing.contains(.organizer)))
  }

  /// The form of one person.
  func register() async throws -> Response {
    let holder = try call.person()
    guard case .send(let form) = call.deed else { return page(view(FormAnswers())) }
    var answers = form.answers
    let category = answers.category(form)
    var participant: Participant?
    do throws(ParticipantFault) {
      participant = try Participant(
        name: form[RegisterPage.Field.name] ?? "", organization: form[RegisterPage.Field.organization] ?? "")
    } catch {
      answers.fault(error.field, error.words)
    }
    answers.consent(form)
    guard let participant, let category, answers.faults.isEmpty else { return page(view(answers), isRefused: true) }
    do {
      let id = try await desk.register(participant, as: category, for: edition.id, by: holder, at: now)
      return call.redirect(to: BadgeRoute.one(edition.id, id).link)
    } catch let error as RegistrationError {
      try answers.take(error)
      return page(view(answers), isRefused: true)
    }
  }

  /// The form of an organisation. Nobody is registered while a line is wrong, and every line stays as it was typed.
  func group() async throws -> Response {
    let holder = try call.person()
    guard case .send(let form) = call.deed else { return page(groupView(FormAnswers())) }
    var answers = form.answers
    let category = answers.category(form)
    let organization = form[RegisterPage.Field.organization] ?? ""
    if organization.isEmpty { answers.fault(RegisterPage.Field.organization, BadgeText.noOrganization) }
    var bytes = [UInt8](form.raw(GroupPage.Field.list).utf8)
    do throws(FileFault) {
      if let file = try form.bytes(GroupPage.Field.file) {
        bytes = file
        // Shown again with its faults, so that the file need not be chosen anew.
        answers[GroupPage.Field.list] = String(decoding: file, as: UTF8.self)
      }
    } catch {
      answers.fault(GroupPage.Field.file, error.words)
    }
    let list = GroupList(bytes, organization: organization, limit: plan.largestGroup)
    for fault in list.faults { answers.fault(GroupPage.Field.list, fault.words(in: call.setting)) }
    if list.participants.isEmpty, list.faults.isEmpty { answers.fault(GroupPage.Field.list, BadgeText.groupEmpty) }
    answers.consent(form)
    guard let category, answers.faults.isEmpty else { return page(groupView(answers), isRefused: true) }
    do {
      try await desk.register(group: list.participants, as: category, for: edition.id, by: holder, at: now)
      return call.redirect(to: BadgeRoute.own(edition.id).link)
    } catch let error as RegistrationError {
      try answers.take(error)
      return page(groupView(answers), isRefused: true)
    }
  }

  private func view(_ answers: FormAnswers) -> RegisterPage {
    RegisterPage(edition: edition, plan: plan, window: window, answers: answers)
  }

  private func groupView(_ answers: FormAnswers) -> GroupPage {
    GroupPage(edition: edition, plan: plan, window: window, answers: answers)
  }
}

extension FormAnswers {
  fileprivate mutating func category(_ form: Submission) -> BadgeCategory? {
    let found = form[RegisterPage.Field.category].flatMap(BadgeCategory.init(name:))
    if found == nil { fault(RegisterPage.Field.category, BadgeText.categoryMissing) }
    return found
  }

  fileprivate mutating func consent(_ form: Submission) {
    if form[RegisterPage.Field.consent] != "oui" { fault(RegisterPage.Field.consent, BadgeText.consentMissing) }
  }

  /// Words what the desk does not take; what is no fault of the form goes on.
  fileprivate mutating func take(_ error: RegistrationError) throws {
    switch error {
    case .notOpen(let window):
      fault(RegisterPage.Field.category, window ?? .unannounced)
    case .unknownCategory: fault(RegisterPage.Field.category, BadgeText.categoryMissing)
    case .participant(let fault):
      self.fault(typed[GroupPage.Field.list] == nil ? fault.field : GroupPage.Field.list, fault.words)
    case .registeredAlready: fault(RegisterPage.Field.name, BadgeText.registeredAlready)
    case .tooOften:
      fault(typed[GroupPage.Field.list] == nil ? RegisterPage.Field.name : GroupPage.Field.list, BadgeText.tooOften)
    case .tooLarge(let limit): fault(GroupPage.Field.list, BadgeText.groupTooLarge(["limit": "\(limit)"]))
    case .notFound, .notNow, .neverCame, .noSeal, .noLayout, .door: throw error
    }
  }
}
