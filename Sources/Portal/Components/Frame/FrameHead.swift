/// What the browser needs to know: one style sheet, one picture for the tab, nothing of anyone else.
struct FrameHead: Component {
  let title: String

  var body: some HTML {
    head {
      meta(.charset("utf-8"))
      meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      Portal.title { title }
      link(.rel(.stylesheet), .href(Asset.stylesheet.link))
      link(.rel(.icon), .href(Asset.icon.link))
      meta(.name("theme-color"), .content(Palette.night))
      // A number of a dossier is no telephone number.
      meta(.name("format-detection"), .content("telephone=no"))
    }
  }
}
