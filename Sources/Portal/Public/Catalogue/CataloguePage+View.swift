import Procedures

extension CataloguePage: Component {
  var body: some HTML {
    Frame(CatalogueText.title, way: .crumbs([Crumb(HomeText.name, PublicRoute.home.link)])) {
      h1 { CatalogueText.title }
      SearchForm(to: PublicRoute.catalogue.link, Self.query, CatalogueText.search, asked: asked)
      if offers.isEmpty {
        EmptyState(CatalogueText.none(["asked": asked ?? ""])) {
          p { a(.href(PublicRoute.catalogue.link)) { CatalogueText.all } }
        }
      } else {
        p(.class("quiet"), .role(.status)) { tally }
        RowList(offers.map(\.row))
        if asked != nil { p { a(.href(PublicRoute.catalogue.link)) { CatalogueText.all } } }
      }
    }
  }

  private var tally: Phrase {
    guard let asked else { return CatalogueText.count(count: offers.count) }
    return CatalogueText.found(["asked": asked], count: offers.count)
  }
}

extension CataloguePage.Offer {
  fileprivate var row: LinkRow {
    LinkRow(title, link, summary, tag: window.map(StatusTag.init) ?? StatusTag(service), facts: [fee, delay])
  }
}

extension StatusTag {
  /// Whether a service takes requests.
  init(_ service: ServiceStatus) {
    switch service {
    case .paper: self.init(CatalogueText.paper, .calm)
    case .test: self.init(CatalogueText.test, .wait)
    case .open: self.init(CatalogueText.open, .good)
    case .suspended: self.init(CatalogueText.suspended, .bad)
    }
  }
}
