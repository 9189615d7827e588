import Country
import Hummingbird
import Identity
import Store
import Territory
import Week

extension MeetingCall {
  func ask(_ number: NoticeID) async throws -> Response {
    let person = try call.person()
    let (desk, id, now) = (desk, id, services.now())
    let (notice, slots, isPlanned) = try await services.store.read { transaction in
      let notice = try desk.notice(number, of: id, in: transaction)
      return (
        notice, try desk.freeSlots(between: notice.person, and: person, in: id, at: now, in: transaction),
        try desk.grid(id, in: transaction) != nil
      )
    }
    var answers = FormAnswers()
    if let form {
      answers = form.answers
      do {
        let letter = try MeetingLetter(
          name: form[NoticeField.name.rawValue] ?? "", message: form[NoticeField.message.rawValue] ?? "",
          contact: form[NoticeField.contact.rawValue] ?? "")
        let chosen = form.all(AskPage.slots)
        let made = try await services.store.write { transaction in
          try desk.ask(for: number, of: id, letter, at: chosen, by: person, at: now, in: transaction)
        }
        return call.redirect(to: MeetingPage.News.asked.link(id, made))
      } catch let error as MeetingError {
        guard answers.take(error, beside: AskPage.slots) else { throw error }
        if case .badFields = error, form.all(AskPage.slots).isEmpty {
          answers.fault(AskPage.slots, MeetingText.faultSlot)
        }
      }
    }
    let page = AskPage(
      edition: edition, notice: notice, slots: slots, isPlanned: isPlanned, isOpen: isOpen, answers: answers)
    return show(page, answers)
  }

  /// What is the visitor's own: notices and meetings.
  func mine() async throws -> Response {
    let person = try call.person()
    let (desk, id, now) = (desk, id, services.now())
    let (notices, meetings) = try await services.store.read { transaction in
      (
        try desk.notices(of: person, in: id, in: transaction),
        try desk.meetings(of: person, in: id, at: now, in: transaction)
      )
    }
    return call.page(MyMeetingsPage(edition: edition, notices: notices, meetings: meetings, isOpen: isOpen))
  }

  func meeting(_ handle: Handle) async throws -> Response {
    let person = try call.person()
    guard let number = MeetingID(rawValue: handle.segment) else { throw PortalError.notFound }
    var answers = FormAnswers()
    let (desk, id, now) = (desk, id, services.now())
    // Whose it is comes first: to others it is not there, whatever they send.
    let known = try await services.store.read { try desk.meeting(number, of: id, for: person, at: now, in: $0) }
    if let form {
      do {
        try await deal(with: known, form, by: person)
        return call.redirect(to: MeetingRoute.meeting(id, handle).link)
      } catch MeetingError.notNow {
        // It went on meanwhile: its own page says how it stands.
        return call.redirect(to: MeetingRoute.meeting(id, handle).link)
      } catch let error as MeetingError {
        answers = form.answers
        guard answers.take(error, beside: MeetingPage.slot) else { throw error }
      }
    }
    let (meeting, free) = try await services.store.read { transaction in
      let meeting = try desk.meeting(number, of: id, for: person, at: now, in: transaction)
      let asksHost = meeting.part == .host && meeting.state == .asked
      return (meeting, try asksHost ? desk.freeChoices(of: meeting, in: id, at: now, in: transaction) : [])
    }
    let news = call.query[Self.news].flatMap(MeetingPage.News.init(rawValue:))
    let page = MeetingPage(
      edition: edition, meeting: meeting, free: free, news: news, services: services, answers: answers)
    return show(page, answers)
  }

  /// Does what the button that was pressed says; a form without one changes nothing.
  private func deal(with meeting: Meeting, _ form: Submission, by person: PersonID) async throws {
    let (desk, id, number, now) = (desk, id, meeting.id, services.now())
    let (slot, word) = (form[MeetingPage.slot] ?? "", form[MeetingPage.word] ?? "")
    guard let deed = form[ButtonName.field].flatMap(MeetingPage.Deed.init(rawValue:)) else { return }
    try await services.store.write { transaction in
      switch deed {
      case .accept: try desk.accept(number, of: id, at: slot, by: person, at: now, in: transaction)
      case .decline: try desk.decline(number, of: id, saying: word, by: person, at: now, in: transaction)
      case .takeBack: try desk.withdraw(request: number, of: id, by: person, at: now, in: transaction)
      case .cancel: try desk.cancel(number, of: id, saying: word, by: person, at: now, in: transaction)
      }
    }
  }

  /// The visitor's meetings as a file for a calendar.
  func calendar() async throws -> Response {
    let person = try call.person()
    let (desk, id, now) = (desk, id, services.now())
    let meetings = try await services.store.read { try desk.meetings(of: person, in: id, at: now, in: $0) }
    let texts = services.country.texts
    let words = MeetingCalendar.Words(
      title: { texts(MeetingText.calendarTitle.rawValue, ["name": $0]) },
      table: { texts(MeetingText.table.rawValue, ["number": "\($0)"]) }, nobody: texts(MeetingText.nobody.rawValue))
    let calendar = MeetingCalendar(meetings, of: edition, words) { meeting in
      services.address + MeetingRoute.meeting(id, Handle(meeting.id)).link.target
    }
    return call.file(
      [UInt8](calendar.text.utf8), mediaType: ICalendar.mediaType, name: "rencontres-\(id.rawValue).ics")
  }
}
