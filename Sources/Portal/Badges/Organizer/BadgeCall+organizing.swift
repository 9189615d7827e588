import Documents
import Hummingbird
import Identity
import Procedures
import Vocabulary
import Week

extension BadgeCall {
  /// The organiser who reads, at the office of that post.
  private func reader(_ official: Official) -> AccessReader {
    let post = official.posts.first { $0.role == Role.organizer.rawValue }
    return AccessReader(official.id, office: post?.office ?? "")
  }

  func registrations() async throws -> Response {
    page(
      RegistrationsPage(
        official: try call.official(), edition: edition, plan: plan, counts: try await desk.counts(of: edition.id),
        given: call.query[RegistrationsPage.given].flatMap { Int($0) }))
  }

  func giveFreePlaces() async throws -> Response {
    let given = try await desk.giveFreePlaces(of: edition.id, at: now)
    return call.redirect(to: BadgeRoute.registrations(edition.id).link.with([RegistrationsPage.given: "\(given)"]))
  }

  func list(_ category: BadgeCategory) async throws -> Response {
    let official = try call.official()
    guard let described = plan[category] else { throw PortalError.notFound }
    let (lines, count) = try await desk.list(
      category, of: edition.id, page: call.pageNumber, size: CategoryPage.pageSize, by: reader(official), at: now)
    return page(
      CategoryPage(
        official: official, edition: edition, category: described, lines: lines, count: count, number: call.pageNumber,
        moment: { services.moment($0.registeredAt) }))
  }

  func decide(_ id: RegistrationID) async throws -> Response {
    let official = try call.official()
    var answers = FormAnswers()
    if case .send(let form) = call.deed {
      do {
        if form.pressed(RegistrationDecisionPage.approve) {
          try await desk.approve(id, of: edition.id, by: official.id, at: now)
          return call.redirect(to: BadgeRoute.decide(edition.id, id).link)
        }
        answers = form.answers
        let reason = Folding.normalised(form[RegistrationDecisionPage.reason] ?? "")
        if !(1...RegistrationDesk.longestRefusal).contains(reason.unicodeScalars.count) {
          answers.fault(RegistrationDecisionPage.reason, BadgeText.reasonMissing)
        } else {
          try await desk.refuse(id, of: edition.id, because: reason, by: official.id, at: now)
          return call.redirect(to: BadgeRoute.decide(edition.id, id).link)
        }
      } catch RegistrationError.notNow {
        answers.fault(RegistrationDecisionPage.reason, BadgeText.notNow)
      }
    }
    let registration = try await desk.registration(id, of: edition.id, by: reader(official), at: now)
    return page(
      RegistrationDecisionPage(
        official: official, edition: edition, plan: plan, registration: registration,
        registeredAt: services.moment(registration.registeredAt), answers: answers), isRefused: !answers.faults.isEmpty)
  }

  func doors() async throws -> Response {
    let official = try call.official()
    guard case .send(let form) = call.deed else { return try await doorsPage(official) }
    let name = Folding.normalised(form[DoorsPage.name] ?? "")
    guard (1...RegistrationDesk.longestDoorName).contains(name.unicodeScalars.count) else {
      var answers = form.answers
      answers.fault(DoorsPage.name, DoorText.nameMissing)
      return try await doorsPage(official, answers: answers)
    }
    let door = try await desk.openDoor(named: name, of: edition.id, by: official.id, at: now)
    let address = services.address + BadgeRoute.scanner(edition.id, DoorID(known: door.id)).link.target
    return try await doorsPage(
      official,
      made: DoorsPage.Made(
        name: name, code: door.code, address: address,
        picture: try? QRCode("\(address)#\(door.code.text)", correction: .medium)))
  }

  private func doorsPage(
    _ official: Official, made: DoorsPage.Made? = nil, answers: FormAnswers = FormAnswers()
  ) async throws -> Response {
    page(
      DoorsPage(
        official: official, edition: edition, doors: try await desk.doors(of: edition.id), made: made,
        moment: { services.moment($0.openedAt) }, answers: answers), isRefused: !answers.faults.isEmpty)
  }

  /// A door that is closed already stays so.
  func close(_ door: DoorID) async throws -> Response {
    do { try await desk.closeDoor(door.segment, of: edition.id, at: now) } catch RegistrationError.door(.closed) {}
    return call.redirect(to: BadgeRoute.doors(edition.id).link)
  }

  func passages() async throws -> Response {
    let attendance = try await desk.attendance(of: edition.id)
    return page(
      PassagesPage(
        official: try call.official(), edition: edition, plan: plan, passages: attendance.passages,
        people: attendance.people, flagged: attendance.flagged, number: call.pageNumber,
        moment: { services.moment($0.at) },
        since: { one in
          if case .repeated(let time, _) = one.reason { services.moment(time) } else { nil }
        }))
  }
}
