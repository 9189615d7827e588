/// The foot of every page: the languages that exist, and what the State owes its readers to say.
struct Ground: Component {
  /// With more languages than this, the foot leads to their list.
  private static let fewLanguages = 5

  let setting: PageSetting

  var body: some HTML {
    footer(.class("foot")) {
      div(.class("wrap")) {
        if setting.languages.count > 1 {
          nav(.class("tongues"), .ariaLabel(PortalText.language())) { tongues }
        }
        if !setting.footer.isEmpty { MenuList(items: setting.footer) }
        p {
          setting.masthead.service
          " – "
          setting.masthead.state
        }
      }
    }
  }

  @HTMLBuilder private var tongues: some HTML {
    ul {
      for choice in setting.languages.prefix(Self.fewLanguages) {
        li {
          a(
            .href(link(to: choice)), .lang(choice.tag), .hreflang(choice.tag),
            .ariaCurrent(choice == setting.choice ? .yes : nil)
          ) { choice.name }
        }
      }
      if setting.languages.count > Self.fewLanguages {
        li { a(.href(PublicRoute.languages.link)) { PortalText.otherLanguages } }
      }
    }
  }

  private func link(to choice: LanguageChoice) -> Link {
    PublicRoute.language(choice.tag).link.with(["page": setting.here?.target])
  }
}
