/// A form that sends something: it carries its token, and its fields find what was typed and what is wrong.
///
/// ```swift
/// PostForm(to: CitizenRoute.logIn.link, answers) {
///   TextField("telephone", "Votre numéro de téléphone", .phone(callingCode: "+223"))
///   Button(PortalText.continue)
/// }
/// ```
struct PostForm<Content: HTML>: HTML {
  private let link: Link
  private let answers: FormAnswers
  private let sendsFiles: Bool
  private let content: Content

  init(
    to link: Link, _ answers: FormAnswers = FormAnswers(), sendsFiles: Bool = false,
    @HTMLBuilder content: () -> Content
  ) {
    self.link = link
    self.answers = answers
    self.sendsFiles = sendsFiles
    self.content = content()
  }

  func write(to page: inout HTMLWriter) {
    let token = page.formToken()
    let outer = page.answers
    page.answers = answers
    page.write {
      form(
        .method(.post), .action(link), .enctype(sendsFiles ? .multipart : .urlencoded), .novalidate()
      ) {
        input(.type(.hidden), .name(FormToken.field), .value(token))
        content
      }
    }
    page.answers = outer
  }
}
