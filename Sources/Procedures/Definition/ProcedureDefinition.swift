public import Pack
public import Vocabulary

/// A public service (démarche), as a country pack describes it: procedures/*.yaml.
public struct ProcedureDefinition: Sendable, PackDecodable {
  public let id: String
  /// The procedure in addresses, in French: `acte-de-naissance`.
  public let slug: String
  public let title: LocalizedText
  public let summary: LocalizedText
  public let keywords: [String]
  public let agency: Located<String>
  public let service: ServiceStatus
  public let catalogue: Catalogue
  public let pieces: [Piece]
  public let pages: [FormPage]
  public let routing: Routing
  public let decision: [DecisionStep]
  public let refusals: [RefusalMotive]
  public let act: ActDefinition

  /// Every field, in the order of the form.
  public var fields: [FormField] { pages.flatMap(\.fields) }

  public func field(_ id: String) -> FormField? {
    for page in pages { if let field = page.fields.first(where: { $0.id == id }) { return field } }
    return nil
  }
}

extension ProcedureDefinition {
  /// What the public reads before asking, after the Malian guide's fixed template (sahel reference §1.0).
  public struct Catalogue: Sendable {
    public let description: [Section]
    public let fee: Fee
    public let delay: Delay
    public let validity: Statement
    public let legal: [Statement]
  }

  public static let shape = Shape<ProcedureDefinition>.object(
    "A public service (procedures/*.yaml)",
    .required("procedure", "The procedure's name", .identifier),
    .required("slug", "The procedure in addresses", .slug),
    .required("title", "Its name, for the citizen"),
    .required("summary", "One sentence: what one gets"),
    .defaulted("keywords", [], "Words that find it"),
    .required("agency", "The agency in charge, of country.yaml"),
    .required("service", "Whether it is open"),
    catalogue,
    .defaulted("pieces", [], "Documents to attach"),
    .required("pages", "The form"),
    .required("competence", "Which office decides"),
    .required("decision", "Who decides, step by step"),
    .required("refusals", "The reasons to refuse"),
    .required("document", "What is issued")
  ) {
    id, slug, title, summary, keywords, agency, service, catalogue, pieces, pages, routing, decision, refusals, act in
    ProcedureDefinition(
      id: id, slug: slug, title: title, summary: summary, keywords: keywords, agency: agency, service: service,
      catalogue: catalogue, pieces: pieces, pages: pages, routing: routing, decision: decision, refusals: refusals,
      act: act)
  }

  private static let catalogue = Key<Catalogue>.group(
    .required("description", "What the citizen reads first"),
    .required("fee", "What it costs"),
    .required("delay", "How long it takes"),
    .required("validity", "How long the act is good for"),
    .required("legal", "The texts that it rests on")
  ) { description, fee, delay, validity, legal in
    Catalogue(description: description, fee: fee, delay: delay, validity: validity, legal: legal)
  }
}
