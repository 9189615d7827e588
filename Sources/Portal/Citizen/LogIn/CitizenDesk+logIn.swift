import Country
import Foundation
import HTTPTypes
import Hummingbird
import Identity
import Messages
import Store
import Territory
import Vocabulary

extension CitizenDesk {
  /// Asks for the telephone's number and sends a code to it. The answer is the same whether it has an account or not.
  func logIn(_ call: Call) async throws -> Response {
    switch call.deed {
    case .look(let query):
      if call.context.person != nil { return call.redirect(to: onward(query) ?? CitizenRoute.dossiers.link) }
      return call.page(LogInPage(callingCode: callingCode, onward: onward(query)))
    case .send(let form):
      var answers = form.answers
      do {
        let phone = try PhoneNumber(parsing: form[LogInPage.phone] ?? "", defaultState: services.country.state)
        let ticket = try await sendCode(to: phone, call)
        let next = CitizenRoute.logInCode.link.with([LogInPage.onward: onward(form)?.target])
        return call.redirect(to: next, cookies: [ticket])
      } catch let error as PhoneNumberError {
        answers.fault(LogInPage.phone, error.words)
      } catch let error as IdentityError {
        answers.fault(LogInPage.phone, error.words(utcOffsetSeconds: services.utcOffsetSeconds))
      }
      let page = LogInPage(callingCode: callingCode, onward: onward(form), answers: answers)
      return call.page(page, status: .unprocessableContent)
    }
  }

  /// Asks for the code and lets in whoever has it.
  func logInCode(_ call: Call) async throws -> Response {
    guard let ticket = services.codes.ticket(call.context.cookies[.logIn] ?? "", at: services.now()) else {
      return call.redirect(to: CitizenRoute.logIn.link, cookies: [.removing(.logIn)])
    }
    switch call.deed {
    case .look(let query):
      let wasSentAgain = query[LogInCodePage.sent] != nil
      return call.page(LogInCodePage(phone: ticket.phone, onward: onward(query), wasSentAgain: wasSentAgain))
    case .send(let form):
      return form.pressed(LogInCodePage.again)
        ? try await sendAgain(to: ticket.phone, form, call) : try await enter(with: ticket, form, call)
    }
  }

  func logOut(_ call: Call) async throws -> Response {
    if let session = call.context.citizen {
      let sessions = services.sessions
      try await services.store.write { transaction in try sessions.end(session, in: transaction) }
    }
    return call.redirect(to: PublicRoute.home.link, cookies: [.removing(.session)])
  }

  private var callingCode: String { "+\(services.country.state.callingCode)" }

  /// The page that the citizen was on the way to; nil for one that is not of this site.
  private func onward(_ submission: Submission) -> Link? {
    submission[LogInPage.onward].flatMap(Link.init(local:))
  }

  /// - Returns: The cookie that this browser tries the code with.
  /// - Throws: `IdentityError.tooManyCodes`.
  private func sendCode(to phone: PhoneNumber, _ call: Call) async throws -> SetCookie {
    let (codes, outbox, texts) = (services.codes, services.outbox, services.country.texts)
    let source = call.context.address ?? ""
    let language = call.context.language
    let now = services.now()
    let key = "code/\(UUID().uuidString)"
    let ticket = try await services.store.write { transaction in
      let code = try codes.issue(for: phone, source: source, at: now, in: transaction)
      try outbox.queue(
        to: phone, text: texts("sms.code", in: language, ["code": code.display]), key: key,
        lifetime: code.expiresAt.timeIntervalSince(now), at: now, in: transaction)
      return code.ticket
    }
    return SetCookie(name: .logIn, value: codes.seal(ticket, at: now), maxAge: Int(OneTimeCodes.ticketLasts))
  }

  private func sendAgain(to phone: PhoneNumber, _ form: Submission, _ call: Call) async throws -> Response {
    do {
      let ticket = try await sendCode(to: phone, call)
      let onward = onward(form)?.target
      return call.redirect(
        to: CitizenRoute.logInCode.link.with([LogInPage.onward: onward, LogInCodePage.sent: "oui"]), cookies: [ticket])
    } catch let error as IdentityError {
      return refuse(error.words(utcOffsetSeconds: services.utcOffsetSeconds), phone, form, call)
    }
  }

  private func enter(with ticket: LogInTicket, _ form: Submission, _ call: Call) async throws -> Response {
    let (typed, phone) = (form[LogInCodePage.code] ?? "", ticket.phone)
    guard !typed.isEmpty else { return refuse(LogInText.codeMissing.words, phone, form, call) }
    switch try await verdict(on: typed, ticket, call) {
    case .entered(let token):
      return call.redirect(
        to: onward(form) ?? CitizenRoute.dossiers.link,
        cookies: [SetCookie(name: .session, value: token.cookie, maxAge: nil), .removing(.logIn)])
    case .wrong(let left): return refuse(LogInText.codeWrong(count: left).words, phone, form, call)
    case .over: return refuse(LogInText.codeOver.words, phone, form, call)
    case .tooManyTries(let end):
      // The minute that is told is over by then.
      let time = services.moment(end.addingTimeInterval(60)).shown
      return refuse(LogInText.tooManyTries(["time": time]).words, phone, form, call)
    }
  }

  private enum Entrance: Sendable {
    case entered(SessionToken)
    case wrong(attemptsLeft: Int)
    case over
    /// From this visitor's address, by whomever.
    case tooManyTries(until: Date)
  }

  /// The code is used up and the session opened in one transaction: neither is there without the other.
  private func verdict(on typed: String, _ ticket: LogInTicket, _ call: Call) async throws -> Entrance {
    let (codes, accounts, sessions) = (services.codes, services.accounts, services.sessions)
    let device = DeviceLabel.of(call.request.headers[.userAgent])
    let source = call.context.address ?? ""
    let now = services.now()
    return try await services.store.write { transaction in
      switch try codes.check(typed, with: ticket, source: source, at: now, in: transaction) {
      case .accepted:
        let person = try accounts.enter(with: ticket.phone, at: now, in: transaction)
        return .entered(try sessions.open(for: .citizen(person), label: device, at: now, in: transaction))
      case .wrong(let left): return .wrong(attemptsLeft: left)
      case .noLiveCode: return .over
      case .tooManyTries(let end): return .tooManyTries(until: end)
      }
    }
  }

  private func refuse(_ words: Words, _ phone: PhoneNumber, _ form: Submission, _ call: Call) -> Response {
    var answers = FormAnswers()
    answers.fault(LogInCodePage.code, words)
    let page = LogInCodePage(phone: phone, onward: onward(form), answers: answers)
    return call.page(page, status: .unprocessableContent)
  }
}
