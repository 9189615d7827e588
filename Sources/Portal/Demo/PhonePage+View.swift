import Vocabulary

extension PhonePage: Component {
  var body: some HTML {
    Frame(DemoText.title, way: .crumbs([Crumb(HomeText.name, PublicRoute.home.link)]), width: .full) {
      h1 { DemoText.title }
      p(.class("lead")) { DemoText.lead }
      SearchForm(to: DemoRoute.phone.link, Self.query, DemoText.search, asked: asked)
      if let fault { p(.class("fault"), .role(.alert)) { fault.words } }
      p { a(.href(here)) { DemoText.reload } }
      if phones.isEmpty, fault == nil { EmptyState(DemoText.none) {} }
      div(.class("phones")) {
        for phone in phones { PhoneMock(phone.number.display, phone.texts.map(\.message)) }
      }
      if asked != nil { p { a(.href(DemoRoute.phone.link)) { DemoText.all } } }
    }
  }
}

extension PhonePage.Text {
  fileprivate var message: PhoneMock.Message {
    PhoneMock.Message(text: text, time: moment.shown, iso: moment.iso)
  }
}
