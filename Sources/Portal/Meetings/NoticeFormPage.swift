import Vocabulary
import Week

/// The form in which a need or an offer is written, for the first time or anew.
struct NoticeFormPage: Component {
  let edition: Edition
  /// Nil for a new one.
  let notice: Week.Notice?
  let languages: [Choice]
  let isOpen: Bool
  let answers: FormAnswers

  var body: some HTML {
    Frame(title, way: .meetings(edition.id), answers) {
      h1 { title }
      if isOpen {
        p(.class("lead")) { MeetingText.publishLead }
        form
      } else {
        Notice(MeetingText.over)
      }
    }
  }

  private var title: MeetingText { notice == nil ? .publish : .edit }

  private var link: Link {
    notice.map { MeetingRoute.edit(edition.id, Handle($0.id)).link } ?? MeetingRoute.publish(edition.id).link
  }

  private var form: some HTML {
    PostForm(to: link, answers) {
      ChoiceField(
        NoticeField.author.rawValue, MeetingText.author, NoticeAuthor.allCases.map { Choice($0.rawValue, $0) })
      ChoiceField(NoticeField.kind.rawValue, MeetingText.kind, NoticeKind.allCases.map { Choice($0.rawValue, $0) })
      TextField(
        NoticeField.name.rawValue, MeetingText.name, hint: MeetingText.nameHint,
        maxLength: NoticeField.name.lengths.upperBound)
      TextField(
        NoticeField.title.rawValue, MeetingText.noticeTitle, hint: MeetingText.titleHint,
        maxLength: NoticeField.title.lengths.upperBound)
      TextAreaField(
        NoticeField.text.rawValue, MeetingText.text, hint: MeetingText.textHint, lines: 8,
        maxLength: NoticeField.text.lengths.upperBound)
      ChoiceField(
        NoticeField.country.rawValue, MeetingText.country, NoticeCountry.allCases.map { Choice($0.rawValue, $0) })
      TextField(
        NoticeField.sectors.rawValue, MeetingText.sectors, hint: MeetingText.sectorsHint, maxLength: 220,
        isOptional: true)
      ChoiceField(NoticeField.languages.rawValue, MeetingText.languages, languages, .several)
      TextField(
        NoticeField.contact.rawValue, MeetingText.contact, hint: MeetingText.contactHint,
        maxLength: NoticeField.contact.lengths.upperBound)
      Button(notice == nil ? MeetingText.publishSend : .editSend)
    }
  }
}

extension FormAnswers {
  /// A notice as its form shows it.
  init(_ content: NoticeContent, _ contact: Contact?) {
    self[NoticeField.author.rawValue] = content.author.rawValue
    self[NoticeField.kind.rawValue] = content.kind.rawValue
    self[NoticeField.name.rawValue] = content.name
    self[NoticeField.title.rawValue] = content.title
    self[NoticeField.text.rawValue] = content.text
    self[NoticeField.country.rawValue] = content.country.rawValue
    self[NoticeField.sectors.rawValue] = content.sectors.joined(separator: ", ")
    typed[NoticeField.languages.rawValue] = content.languages.map(\.rawValue)
    self[NoticeField.contact.rawValue] = contact?.text
  }
}

extension TypedNotice {
  init(_ form: Submission) {
    let value = { (field: NoticeField) in form[field.rawValue] ?? "" }
    self.init()
    author = value(.author)
    kind = value(.kind)
    name = value(.name)
    title = value(.title)
    text = value(.text)
    country = value(.country)
    sectors = value(.sectors)
    languages = form.all(NoticeField.languages.rawValue)
    contact = value(.contact)
  }
}
