import Country
import Foundation
import Procedures
import Vocabulary

/// The list of procedures, whole or as a search found it.
struct CataloguePage {
  /// The name of the searched words in the address.
  static let query = "q"

  /// nil where the whole list is shown.
  let asked: String?
  let offers: [Offer]

  /// What the list says of one procedure.
  struct Offer {
    let slug: Slug
    let title: LocalizedText
    let summary: LocalizedText
    let link: Link
    let service: ServiceStatus
    /// Nil where requests are taken at all times.
    let window: SubmissionWindow.State?
    let fee: RowFact
    let delay: RowFact
  }
}

extension CataloguePage {
  /// - Parameter asked: What was typed; nothing or white space asks for everything.
  init(_ services: Services, _ search: CatalogueSearch, asked: String?) {
    let procedures = services.country.procedures
    guard let asked, !asked.isEmpty else {
      // What is open at all times stands before what was open once.
      let ordered =
        procedures.filter { $0.definition.window == nil } + procedures.filter { $0.definition.window != nil }
      self.init(asked: nil, offers: ordered.compactMap { Offer($0, at: services.now()) })
      return
    }
    self.init(
      asked: String(asked.prefix(100)),
      offers: search.find(asked).compactMap { Offer(procedures[$0], at: services.now()) })
  }
}

extension CataloguePage.Offer {
  init?(_ procedure: Procedure, at now: Date) {
    let definition = procedure.definition
    let facts = definition.catalogue
    guard let slug = Slug(segment: definition.slug) else { return nil }
    self.init(
      slug: slug, title: definition.title, summary: definition.summary, link: PublicRoute.procedure(slug).link,
      service: definition.service, window: definition.window?.state(at: now),
      fee: RowFact(procedure.shownFee, DoubtTag(facts.fee.source)),
      delay: RowFact(facts.delay.label, DoubtTag(facts.delay.source)))
  }
}
