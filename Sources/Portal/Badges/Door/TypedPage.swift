import Vocabulary
import Week

/// A door where badges are typed, or read by a scanner that types: the server checks each. It needs no script.
struct TypedPage: Component {
  enum Field {
    static let code = "code"
    static let token = "jeton"
  }

  /// What became of the badge that was typed.
  struct Said {
    let title: Words
    let text: Words
    let tone: Notice.Tone
  }

  let edition: Edition
  let door: DoorID
  let name: String
  let isOpen: Bool
  /// Carried along once it was right, so that it is typed once.
  let code: DoorCode?
  let said: Said?
  let answers: FormAnswers

  var body: some HTML {
    Frame(name, way: .back(BadgeRoute.scanner(edition.id, door).link), answers) {
      h1 {
        span(.class("over")) { edition.title }
        name
      }
      if let said { Notice(said.text, said.tone, title: said.title) }
      if isOpen {
        PostForm(to: BadgeRoute.typed(edition.id, door).link, answers) {
          if let code {
            HiddenField(Field.code, code.text)
          } else {
            TextField(Field.code, DoorText.code, hint: DoorText.codeHint, .words(.off), width: .half)
          }
          TextField(Field.token, DoorText.token, hint: DoorText.tokenHint, .words(.off), maxLength: 160)
          Button(DoorText.check)
        }
      } else {
        p { DoorText.closed }
      }
    }
  }
}
