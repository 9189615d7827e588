import Pack
import Procedures
import Vocabulary

/// The catalogue as a program reads it: the values of the page.
struct CatalogueAnswer: Sendable, Encodable, PackDecodable {
  let state: String
  let procedures: [Line]

  /// One procedure of the list.
  struct Line: Sendable, Encodable, PackDecodable {
    let slug: String
    let title: String
    let summary: String
    let service: String
    /// Nil where requests are taken at all times.
    let window: String?
    let fee: FactAnswer
    let delay: FactAnswer
    let page: String
    let address: String

    static let shape = Shape<Line>.object(
      "A procedure of the catalogue", .required("slug", "Its name in addresses", .text),
      .required("title", "Its title", .text), .required("summary", "What it is for", .text),
      .required("service", "Whether requests are taken", .oneOf(ServiceWord.all)),
      .optional("window", "Where there are days for requests: how they stand", Shape<String>.oneOf(WindowWord.all)),
      .required("fee", "What it costs"), .required("delay", "How long it takes"),
      .required("page", "The page for people", .text), .required("address", "The whole procedure for programs", .text)
    ) {
      Line(
        slug: $0, title: $1, summary: $2, service: $3, window: $4, fee: $5, delay: $6, page: $7, address: $8)
    }
  }

  static let shape = Shape<CatalogueAnswer>.object(
    "The procedures of a State",
    .required("state", "The State", .oneOf(StateCode.allCases.map { ($0.rawValue, $0.rawValue) })),
    .required("procedures", "Those that were found, or all")
  ) { CatalogueAnswer(state: $0, procedures: $1) }
}

extension CatalogueAnswer {
  /// - Parameter address: the portal's.
  init(_ page: CataloguePage, of state: StateCode, _ setting: PageSetting, at address: String) {
    self.init(state: state.rawValue, procedures: page.offers.map { Line($0, setting, at: address) })
  }
}

extension CatalogueAnswer.Line {
  init(_ offer: CataloguePage.Offer, _ setting: PageSetting, at address: String) {
    self.init(
      slug: offer.slug.segment, title: offer.title[setting.language], summary: offer.summary[setting.language],
      service: offer.service.rawValue, window: offer.window?.word, fee: FactAnswer(offer.fee, setting),
      delay: FactAnswer(offer.delay, setting), page: address + offer.link.target,
      address: address + ProgramRoute.procedure(offer.slug).link.target)
  }
}
