import Pack
import Procedures
import Vocabulary

/// A procedure as a program reads it: the values of its page.
struct ProcedureAnswer: Sendable, Encodable, PackDecodable {
  let naming: Naming
  let facts: Facts
  let eligibility: [FactAnswer]
  let sections: [SectionAnswer]
  let pieces: [PieceAnswer]
  let questions: [String]
  let steps: [StepAnswer]
  let legal: [FactAnswer]

  struct Naming: Sendable {
    let slug: String
    let title: String
    let summary: String
    let service: String
    /// Nil where requests are taken at all times.
    let window: String?
    let agency: String?
    let page: String
  }

  struct Facts: Sendable {
    let fee: FactAnswer
    let delay: FactAnswer
    let validity: FactAnswer
  }

  enum CodingKeys: String, CodingKey {
    case slug, title, summary, service, window, agency, page, fee, delay, validity, eligibility, sections, pieces,
      questions, steps, legal
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(naming.slug, forKey: .slug)
    try container.encode(naming.title, forKey: .title)
    try container.encode(naming.summary, forKey: .summary)
    try container.encode(naming.service, forKey: .service)
    try container.encodeIfPresent(naming.window, forKey: .window)
    try container.encodeIfPresent(naming.agency, forKey: .agency)
    try container.encode(naming.page, forKey: .page)
    try container.encode(facts.fee, forKey: .fee)
    try container.encode(facts.delay, forKey: .delay)
    try container.encode(facts.validity, forKey: .validity)
    try container.encode(eligibility, forKey: .eligibility)
    try container.encode(sections, forKey: .sections)
    try container.encode(pieces, forKey: .pieces)
    try container.encode(questions, forKey: .questions)
    try container.encode(steps, forKey: .steps)
    try container.encode(legal, forKey: .legal)
  }

  static let shape = Shape<ProcedureAnswer>.object(
    "A public service", naming, facts, .required("eligibility", "What one has to be or have, to ask for it"),
    .required("sections", "What its page says"),
    .required("pieces", "The documents to provide"),
    .required("questions", "The headings of the form", .list(of: .text)),
    .required("steps", "Who decides"), .required("legal", "What it rests on")
  ) { naming, facts, eligibility, sections, pieces, questions, steps, legal in
    ProcedureAnswer(
      naming: naming, facts: facts, eligibility: eligibility, sections: sections, pieces: pieces,
      questions: questions, steps: steps, legal: legal)
  }

  private static let naming = Key<Naming>.group(
    .required("slug", "Its name in addresses", Shape<String>.text),
    .required("title", "Its title", Shape<String>.text),
    .required("summary", "What it is for", Shape<String>.text),
    .required("service", "Whether requests are taken", .oneOf(ServiceWord.all)),
    .optional("window", "Where there are days for requests: how they stand", Shape<String>.oneOf(WindowWord.all)),
    .optional("agency", "Who answers for it", Shape<String>.text),
    .required("page", "The page for people", Shape<String>.text)
  ) { Naming(slug: $0, title: $1, summary: $2, service: $3, window: $4, agency: $5, page: $6) }

  private static let facts = Key<Facts>.group(
    .required("fee", "What it costs", Shape<FactAnswer>.declared),
    .required("delay", "How long it takes", Shape<FactAnswer>.declared),
    .required("validity", "How long what is issued serves", Shape<FactAnswer>.declared)
  ) { Facts(fee: $0, delay: $1, validity: $2) }
}

extension ProcedureAnswer {
  /// - Parameter address: the portal's.
  init(_ page: ProcedurePage, _ setting: PageSetting, at address: String) {
    let language = setting.language
    let fact = { (fact: ProcedurePage.Fact) in
      FactAnswer(
        text: fact.lines.map { $0.string(in: setting) }.joined(separator: "\n"), isConfirmed: fact.source.isConfirmed)
    }
    self.init(
      naming: Naming(
        slug: page.slug.segment, title: page.title[language], summary: page.summary[language],
        service: page.service.rawValue, window: page.window?.state(at: page.now).word,
        agency: page.agency?[language],
        page: address + PublicRoute.procedure(page.slug).link.target),
      facts: Facts(fee: fact(page.fee), delay: fact(page.delay), validity: fact(page.validity)),
      eligibility: page.eligibility.map {
        FactAnswer(text: $0.reason[language], isConfirmed: $0.source.isConfirmed)
      },
      sections: page.sections.map { SectionAnswer(title: $0.title[language], text: $0.text[language]) },
      pieces: page.pieces.map {
        PieceAnswer(title: $0.title[language], hint: $0.hint?[language], isRequired: $0.isRequired)
      },
      questions: page.questions.map { $0[language] },
      steps: page.steps.map { StepAnswer(title: $0.title[language], role: $0.role?[language]) },
      legal: page.legal.map { FactAnswer(text: $0.text[language], isConfirmed: $0.source.isConfirmed) })
  }
}
