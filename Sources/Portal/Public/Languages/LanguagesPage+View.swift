import Vocabulary

extension LanguagesPage: HTML {
  func write(to page: inout HTMLWriter) {
    let current = page.setting.choice.tag
    page.write {
      Frame(LanguagesText.title, way: .crumbs([Crumb(HomeText.name, PublicRoute.home.link)])) {
        h1 { LanguagesText.title }
        p(.class("lead")) { LanguagesText.lead }
        ul(.class("rows")) {
          for language in spoken { li { SpokenRow(language: language, isHere: language.tag == current) } }
        }
        if !absent.isEmpty {
          h2 { LanguagesText.absent }
          p { LanguagesText.absentText }
          ul { for language in absent { li(.lang(language.tag)) { language.name } } }
        }
      }
    }
  }
}

private struct SpokenRow: Component {
  let language: LanguagesPage.Spoken
  let isHere: Bool

  var body: some HTML {
    p(.class("head"), .lang(language.tag)) {
      a(.href(choice), .hreflang(language.tag), .ariaCurrent(isHere ? .yes : nil)) { language.name }
    }
    p(.class("quiet")) {
      span { LanguagesText.extent(["total": "\(language.total)"], count: language.texts) }
      if isHere { span { LanguagesText.here } }
      if !language.isReviewed { span { DoubtTag.toReview } }
    }
  }

  private var choice: Link {
    PublicRoute.language(language.tag).link.with(["page": PublicRoute.languages.link.target])
  }
}
