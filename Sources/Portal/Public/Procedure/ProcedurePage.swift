import Country
import Foundation
import Pack
import Procedures
import Territory
import Vocabulary

/// What the public reads before asking, after the Malian guide's fixed template: description, place, documents, cost,
/// delay, texts, and who decides.
struct ProcedurePage {
  let title: LocalizedText
  let summary: LocalizedText
  let service: ServiceStatus
  let slug: Slug
  /// Nil where requests are taken at all times.
  let window: SubmissionWindow?
  let eligibility: [EligibilityRule]
  let now: Date
  /// The page of the contest that it is.
  let contest: Link?
  /// Whether the visitor is logged in already.
  let isCitizen: Bool
  let fee: Fact
  let delay: Fact
  let validity: Fact
  let agency: LocalizedText?
  let sections: [Section]
  let pieces: [Piece]
  /// The headings of the form's pages.
  let questions: [LocalizedText]
  let steps: [(title: LocalizedText, role: LocalizedText?)]
  let legal: [Statement]
  let sourceList: SourceList

  /// A fact in one or two lines, and where it comes from.
  struct Fact {
    let lines: [Words]
    let source: FactSource
  }

  /// Whether requests are taken at this instant.
  var isTaking: Bool { window?.state(at: now) ?? .open == .open }

  /// Every stated fact with its source, in the order of the page.
  var sources: [(fact: Words, source: FactSource)] {
    var sources: [(fact: Words, source: FactSource)] = [
      (Words(ProcedureText.fee), fee.source), (Words(ProcedureText.delay), delay.source),
      (Words(ProcedureText.validity), validity.source),
    ]
    if let window { sources.append((Words(window.words(at: now)), window.source)) }
    sources += eligibility.map { (Words($0.reason), $0.source) }
    sources += sections.compactMap { section in section.source.map { (Words(section.title), $0) } }
    return sources + legal.map { (Words($0.text), $0.source) }
  }
}

extension ProcedurePage {
  /// nil when the catalogue has no such procedure.
  init?(_ services: Services, _ slug: Slug, isCitizen: Bool) {
    let country = services.country
    guard let procedure = services.desk.catalogue.procedure(slug: slug.segment) else { return nil }
    let definition = procedure.definition
    let facts = definition.catalogue
    self.init(
      title: definition.title, summary: definition.summary, service: definition.service, slug: slug,
      window: definition.window, eligibility: definition.eligibility, now: services.now(),
      contest: services.contestLink(of: procedure),
      isCitizen: isCitizen,
      fee: Fact(lines: [procedure.shownFee, Words(facts.fee.label)], source: facts.fee.source),
      delay: Fact(
        lines: [Words(facts.delay.label), Words(ProcedureText.workingDays(count: facts.delay.workingDays))],
        source: facts.delay.source),
      validity: Fact(lines: [Words(facts.validity.text)], source: facts.validity.source),
      agency: country.agency(definition.agency.value)?.name, sections: facts.description, pieces: definition.pieces,
      questions: definition.pages.map(\.title),
      steps: definition.decision.map { ($0.title, country.role($0.role.value)?.name) }, legal: facts.legal,
      sourceList: country.sources)
  }
}
