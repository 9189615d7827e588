import Procedures

/// A page for an agent at work: the frame, with who is logged in and the way out.
struct OfficialFrame<Content: HTML>: HTML {
  private let title: Words
  private let official: Official
  private let way: Way?
  private let answers: FormAnswers
  private let content: Content

  init(
    _ title: some Sayable, _ official: Official, way: Way? = nil, _ answers: FormAnswers = FormAnswers(),
    @HTMLBuilder content: () -> Content
  ) {
    self.title = title.words
    self.official = official
    self.way = way
    self.answers = answers
    self.content = content()
  }

  func write(to page: inout HTMLWriter) {
    page.write {
      Frame(title, way: way, width: .full, answers) {
        OfficialBar(official: official)
        content
      }
    }
  }
}

/// Who is at work, and the way out.
private struct OfficialBar: Component {
  let official: Official

  var body: some HTML {
    div(.class("desk")) {
      p {
        InboxText.loggedInAs
        " "
        strong { official.name }
        ", "
        official.quality
      }
      ActionButton(InboxText.logOut, to: AgentRoute.logOut.link, .plain)
    }
  }
}
