import Country
import Hummingbird
import Identity
import Store
import Territory
import Vocabulary
import Week

extension MeetingCall {
  /// The list, narrowed down by what stands in the address.
  func list() async throws -> Response {
    let (desk, id, page) = (desk, id, call.pageNumber)
    let query = call.query
    let filter = NoticeFilter(
      asked: query[NoticeListPage.asked].flatMap { $0.isEmpty ? nil : String($0.prefix(100)) },
      kind: query[NoticeListPage.kind].flatMap(NoticeKind.init(rawValue:)),
      author: query[NoticeListPage.author].flatMap(NoticeAuthor.init(rawValue:)),
      country: query[NoticeListPage.country].flatMap(NoticeCountry.init(rawValue:)))
    let (found, status) = try await services.store.read { transaction in
      (
        try desk.notices(id, filter, page: page, size: NoticeListPage.size, in: transaction),
        try MeetingStatus(services.week, id, in: transaction)
      )
    }
    return call.page(
      NoticeListPage(
        edition: edition, status: status, filter: filter, notices: found.notices, count: found.count, page: page,
        isOpen: isOpen, isOrganizer: isOrganizer))
  }

  func notice(_ number: NoticeID) async throws -> Response {
    let (desk, id) = (desk, id)
    let (notice, matches) = try await services.store.read { transaction in
      let notice = try desk.notice(number, of: id, in: transaction)
      return (notice, try desk.matches(of: notice, in: transaction))
    }
    let news = call.query[Self.news].flatMap(NoticePage.News.init(rawValue:))
    return call.page(
      NoticePage(
        edition: edition, notice: notice, matches: matches, news: news,
        isOwn: call.context.person == notice.person, isOpen: isOpen, isOrganizer: isOrganizer, services: services))
  }

  func publish() async throws -> Response {
    let person = try call.person()
    guard let form else { return noticeForm(nil, FormAnswers()) }
    var answers = form.answers
    do {
      let (content, contact) = try TypedNotice(form).checked(languages: knownLanguages)
      let made = try await services.store.write { [desk, id, services] transaction in
        try desk.publish(content, contact: contact, in: id, by: person, at: services.now(), in: transaction)
      }
      return call.redirect(to: NoticePage.News.published.link(id, made))
    } catch let error as MeetingError {
      guard answers.take(error, beside: NoticeField.title.rawValue) else { throw error }
    }
    return noticeForm(nil, answers)
  }

  func edit(_ number: NoticeID) async throws -> Response {
    let person = try call.person()
    let (desk, id) = (desk, id)
    let (notice, contact) = try await services.store.read { transaction in
      let notice = try desk.own(number, of: id, by: person, in: transaction)
      return (notice, try desk.contact(of: notice, in: transaction))
    }
    guard notice.state == .published else { throw PortalError.notFound }
    guard let form else { return noticeForm(notice, FormAnswers(notice.content, contact)) }
    var answers = form.answers
    do {
      let (content, contact) = try TypedNotice(form).checked(languages: knownLanguages)
      try await services.store.write { [services] transaction in
        try desk.edit(
          number, of: id, content, contact: contact, by: person, at: services.now(), in: transaction)
      }
      return call.redirect(to: MeetingRoute.notice(id, Handle(number)).link)
    } catch let error as MeetingError {
      guard answers.take(error, beside: NoticeField.title.rawValue) else { throw error }
    }
    return noticeForm(notice, answers)
  }

  func withdraw(_ number: NoticeID) async throws -> Response {
    let person = try call.person()
    try await services.store.write { [desk, id, services] transaction in
      try desk.withdraw(number, of: id, by: person, at: services.now(), in: transaction)
    }
    return call.redirect(to: MeetingRoute.mine(id).link)
  }

  func report(_ number: NoticeID) async throws -> Response {
    let person = try call.person()
    let (desk, id) = (desk, id)
    let notice = try await services.store.read { try desk.notice(number, of: id, in: $0) }
    var answers = FormAnswers()
    if let form {
      answers = form.answers
      if let motive = form[NoticeReportPage.motive].flatMap(ReportMotive.init(rawValue:)) {
        do {
          try await services.store.write { [services] transaction in
            try desk.report(number, of: id, for: motive, by: person, at: services.now(), in: transaction)
          }
          return call.redirect(to: NoticePage.News.reported.link(id, number))
        } catch let error as MeetingError {
          guard answers.take(error, beside: NoticeReportPage.motive) else { throw error }
        }
      } else {
        answers.fault(NoticeReportPage.motive, MeetingText.faultMotive)
      }
    }
    return show(NoticeReportPage(edition: edition, notice: notice, answers: answers), answers)
  }

  private var knownLanguages: [LanguageTag] { services.country.languages.all.map(\.tag) }

  private func noticeForm(_ notice: Week.Notice?, _ answers: FormAnswers) -> Response {
    show(
      NoticeFormPage(edition: edition, notice: notice, languages: languages, isOpen: isOpen, answers: answers), answers)
  }
}
