/// The way back from a page.
enum Way {
  /// To the page before.
  case back(Link)
  /// From the first page down to the one above this.
  case crumbs([Crumb])
}

/// A page above this one.
struct Crumb {
  let caption: Words
  let link: Link

  init(_ caption: some Sayable, _ link: Link) {
    self.caption = caption.words
    self.link = link
  }
}

struct WayView: Component {
  let way: Way

  var body: some HTML {
    switch way {
    case .back(let link):
      div(.class("way", "wrap")) { a(.class("back"), .href(link)) { PortalText.back } }
    case .crumbs(let crumbs):
      nav(.class("way", "wrap"), .ariaLabel(PortalText.breadcrumb())) {
        ol {
          for crumb in crumbs { li { a(.href(crumb.link)) { crumb.caption } } }
        }
      }
    }
  }
}
