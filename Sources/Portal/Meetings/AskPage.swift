import Week

/// Asks the author of a notice for a meeting.
struct AskPage: Component {
  static let slots = "creneaux"
  /// The most slots that are shown: those that come first.
  private static let mostShown = 100

  let edition: Edition
  let notice: Week.Notice
  /// Those at which both could come.
  let slots: [MeetingSlot]
  /// Whether hours, tables and minutes are published.
  let isPlanned: Bool
  let isOpen: Bool
  let answers: FormAnswers

  var body: some HTML {
    Frame(MeetingText.ask, way: .back(MeetingRoute.notice(edition.id, Handle(notice.id)).link), answers) {
      h1 {
        span(.class("over")) { bdi { notice.content.title } }
        MeetingText.ask
      }
      if !isOpen {
        Notice(MeetingText.over)
      } else if slots.isEmpty {
        Notice(isPlanned ? MeetingText.noFree : .unpublished, title: MeetingText.choices)
      } else {
        p(.class("lead")) { MeetingText.askLead }
        form
      }
    }
  }

  private var form: some HTML {
    PostForm(to: MeetingRoute.ask(edition.id, Handle(notice.id)).link, answers) {
      TextField(
        NoticeField.name.rawValue, MeetingText.name, hint: MeetingText.nameHint,
        maxLength: NoticeField.name.lengths.upperBound)
      TextAreaField(
        NoticeField.message.rawValue, MeetingText.message, hint: MeetingText.messageHint,
        maxLength: NoticeField.message.lengths.upperBound)
      TextField(
        NoticeField.contact.rawValue, MeetingText.contact, hint: MeetingText.contactHint,
        maxLength: NoticeField.contact.lengths.upperBound)
      ChoiceField(
        Self.slots, MeetingText.choices, hint: MeetingText.choicesHint,
        slots.prefix(Self.mostShown).map { Choice($0.text, $0.words) }, .several)
      Button(MeetingText.askSend)
    }
  }
}
