/// A form that narrows a list down: what is asked stands in the address, never anything personal.
struct FilterForm<Content: HTML>: HTML {
  private let link: Link
  private let answers: FormAnswers
  private let content: Content

  init(to link: Link, _ answers: FormAnswers, @HTMLBuilder content: () -> Content) {
    self.link = link
    self.answers = answers
    self.content = content()
  }

  func write(to page: inout HTMLWriter) {
    let outer = page.answers
    page.answers = answers
    page.write { form(.method(.get), .action(link), .role(.search)) { content } }
    page.answers = outer
  }
}
