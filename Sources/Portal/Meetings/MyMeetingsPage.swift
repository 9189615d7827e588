import Week

/// What somebody published, asked for and was asked for.
struct MyMeetingsPage: Component {
  let edition: Edition
  let notices: [Week.Notice]
  let meetings: [Meeting]
  let isOpen: Bool

  var body: some HTML {
    Frame(MeetingText.mine, way: .meetings(edition.id)) {
      h1 { MeetingText.mine }
      h2 { MeetingText.myMeetings }
      if meetings.isEmpty { p { MeetingText.noMeeting } } else { RowList(meetings.map(row)) }
      if meetings.contains(where: { $0.place != nil }) {
        p { a(.href(MeetingRoute.calendar(edition.id).link)) { MeetingText.calendar } }
        p(.class("hint")) { MeetingText.calendarText }
      }
      h2 { MeetingText.myNotices }
      if notices.isEmpty { p { MeetingText.noNotice } }
      for notice in notices.filter({ $0.state != .published }) { GoneNotice(notice: notice) }
      RowList(notices.filter { $0.state == .published }.map { LinkRow($0) })
      if isOpen { LinkButton(MeetingText.publish, to: MeetingRoute.publish(edition.id).link, .second) }
    }
  }

  private func row(_ meeting: Meeting) -> LinkRow {
    var facts = [meeting.part == .host ? MeetingText.from.words : MeetingText.to.words]
    facts.append(meeting.other.map(Words.text) ?? MeetingText.nobody.words)
    if let place = meeting.place { facts.append(place.slot.words) }
    return LinkRow(
      Words.text(meeting.title), MeetingRoute.meeting(edition.id, Handle(meeting.id)).link, nil,
      tag: StatusTag(meeting.state), facts: facts)
  }
}

/// A notice that others do not see any more, and why.
private struct GoneNotice: Component {
  let notice: Week.Notice

  var body: some HTML {
    p {
      bdi { strong { notice.content.title } }
      " "
      StatusTag(notice.state)
    }
    if let reason = notice.reason { p { MeetingText.removedBecause(["reason": reason]) } }
  }
}
