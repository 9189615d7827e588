import Country
import Territory
import Vocabulary
import Week

/// A request for a meeting, as one of its two parties sees it.
struct MeetingPage: Component {
  static let slot = "creneau"
  static let word = "mot"

  /// What was just done.
  enum News: String {
    case asked = "demande"

    func link(_ edition: EditionID, _ meeting: MeetingID) -> Link {
      MeetingRoute.meeting(edition, Handle(meeting)).link.with([MeetingCall.news: rawValue])
    }
  }

  /// What the buttons do.
  enum Deed: String {
    case accept = "accepter"
    case decline = "refuser"
    case takeBack = "reprendre"
    case cancel = "annuler"
  }

  let edition: Edition
  let meeting: Meeting
  /// Of the slots that were named, those that are free.
  let free: [MeetingSlot]
  let news: News?
  let services: Services
  let answers: FormAnswers

  private var link: Link { MeetingRoute.meeting(edition.id, Handle(meeting.id)).link }

  var body: some HTML {
    Frame(MeetingText.request, way: .back(MeetingRoute.mine(edition.id).link), answers) {
      if news != nil, meeting.state == .asked { Notice(MeetingText.asked, .good) }
      h1 {
        span(.class("over")) { MeetingText.request }
        bdi { meeting.title }
      }
      p { StatusTag(meeting.state) }
      if meeting.state == .accepted, let place = meeting.place, !place.isPlanned {
        Notice(MeetingText.unplanned, .warning)
      }
      SummaryList(rows)
      switch (meeting.state, meeting.part) {
      case (.asked, .host): hostsAnswer
      case (.asked, .guest):
        PostForm(to: link) { Button(MeetingText.takeBack, .second, action: Deed.takeBack.rawValue) }
      case (.accepted, _): cancellation
      default: EmptyHTML()
      }
      if meeting.hasNotice {
        p { a(.href(MeetingRoute.notice(edition.id, Handle(meeting.notice)).link)) { bdi { meeting.title } } }
      }
    }
  }

  private var rows: [SummaryRow] {
    let other = meeting.other.map(Words.text) ?? MeetingText.nobody.words
    var rows = [SummaryRow(meeting.part == .host ? MeetingText.from : .to, other)]
    if let message = meeting.message {
      rows.append(SummaryRow(MeetingText.message, lines: message.split(separator: "\n").map { .text(String($0)) }))
    }
    if let place = meeting.place {
      rows.append(
        SummaryRow(
          MeetingText.when,
          lines: [
            place.slot.words,
            MeetingText.place([
              "table": services.country.texts(MeetingText.table.rawValue, ["number": "\(place.table)"]),
              "venue": edition.venue.french,
            ]).words,
          ]))
    } else {
      rows.append(SummaryRow(MeetingText.choices, lines: meeting.choices.map(\.words)))
    }
    if meeting.state == .asked {
      rows.append(SummaryRow(MeetingText.answerBy, services.moment(meeting.lapsesAt).shown))
    }
    if let word = meeting.word { rows.append(SummaryRow(MeetingText.word, Words.text(word))) }
    if let contact = meeting.contact {
      rows.append(SummaryRow(MeetingText.otherContact, Words.text(contact.text)))
    } else if meeting.state == .asked {
      rows.append(SummaryRow(MeetingText.otherContact, MeetingText.contactLater))
    }
    return rows
  }

  private var hostsAnswer: some HTML {
    PostForm(to: link, answers) {
      if free.isEmpty {
        Notice(MeetingText.noFree)
      } else {
        p { MeetingText.acceptLead }
        ChoiceField(Self.slot, MeetingText.chooseSlot, free.map { Choice($0.text, $0.words) })
        Button(MeetingText.accept, action: Deed.accept.rawValue)
      }
      wordField
      Button(MeetingText.decline, .second, action: Deed.decline.rawValue)
    }
  }

  private var cancellation: some HTML {
    Disclosure(MeetingText.cancel) {
      PostForm(to: link, answers) {
        p { MeetingText.cancelLead }
        wordField
        Button(MeetingText.cancel, .grave, action: Deed.cancel.rawValue)
      }
    }
  }

  private var wordField: some HTML {
    TextField(
      Self.word, MeetingText.word, hint: MeetingText.wordHint, maxLength: MeetingDesk.longestWord, isOptional: true)
  }
}
