public import Pack
public import Vocabulary

/// A public service (démarche), as a country pack describes it: procedures/*.yaml.
public struct ProcedureDefinition: Sendable, PackDecodable {
  /// The procedure's name, such as `birth-extract`, and where it stands.
  public let name: Located<String>
  /// The procedure in addresses, in French: `acte-de-naissance`.
  public let address: Located<String>
  public let title: LocalizedText
  public let summary: LocalizedText
  public let keywords: [String]
  public let agency: Located<String>
  public let service: ServiceStatus
  public let catalogue: Catalogue
  public let admission: Admission
  public let pieces: [Piece]
  public let pages: [FormPage]
  public let routing: Routing
  public let decision: [DecisionStep]
  public let refusals: [RefusalMotive]
  public let act: ActDefinition

  public var id: String { name.value }
  public var slug: String { address.value }

  /// When requests are taken; at any time when nil.
  public var window: SubmissionWindow? { admission.window }

  /// What an applicant must fulfil, in the order of the file.
  public var eligibility: [EligibilityRule] { admission.eligibility }

  /// The step that a jury takes, of a contest.
  public var panelStep: DecisionStep? { decision.first { $0.panel != nil } }

  public var panel: PanelDefinition? { panelStep?.panel }

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

  public static let shape = Shape<ProcedureDefinition>.checkedObject(
    "A public service (procedures/*.yaml)",
    .required("procedure", "The procedure's name", Shape<String>.identifier.located),
    .required("slug", "The procedure in addresses", Shape<String>.slug.located),
    .required("title", "Its name, for the citizen"),
    .required("summary", "One sentence: what one gets"),
    .defaulted("keywords", [], "Words that find it"),
    .required("agency", "The agency in charge, of country.yaml"),
    .required("service", "Whether it is open"),
    catalogue,
    admission,
    .defaulted("pieces", [], "Documents to attach", .list(of: Shape<Piece>.declared.located)),
    .required("pages", "The form", .list(of: Shape<FormPage>.declared.located)),
    .required("competence", "Which office decides"),
    .required("decision", "Who decides, step by step", .list(of: Shape<DecisionStep>.declared.located)),
    .required("refusals", "The reasons to refuse", .list(of: Shape<RefusalMotive>.declared.located)),
    .required("document", "What is issued"), make: checked)

  private static func checked(
    _ object: DecodedObject, name: Located<String>, address: Located<String>, title: LocalizedText,
    summary: LocalizedText, keywords: [String], agency: Located<String>, service: ServiceStatus, catalogue: Catalogue,
    admission: Admission, pieces: [Located<Piece>], pages: [Located<FormPage>], routing: Routing,
    decision: [Located<DecisionStep>],
    refusals: [Located<RefusalMotive>], act: ActDefinition
  ) -> ProcedureDefinition? {
    let definition = ProcedureDefinition(
      name: name, address: address, title: title, summary: summary, keywords: keywords, agency: agency,
      service: service, catalogue: catalogue, admission: admission, pieces: pieces.map(\.value),
      pages: pages.map(\.value),
      routing: routing, decision: decision.map(\.value), refusals: refusals.map(\.value), act: act)
    ProcedureCheck(definition: definition, object: object)
      .run(pieces: pieces, pages: pages, decision: decision, refusals: refusals)
    return definition
  }

  /// Who may ask, and when.
  public struct Admission: Sendable {
    public let window: SubmissionWindow?
    public let eligibility: [EligibilityRule]
  }

  private static let admission = Key<Admission>.checkedGroup(
    .optional("window", "When requests are taken, where not always"),
    .defaulted(
      "eligibility", [], "What an applicant must fulfil", .list(of: Shape<EligibilityRule>.declared.located))
  ) { (object: DecodedObject, window: SubmissionWindow?, eligibility: [Located<EligibilityRule>]) in
    object.faults.expectDistinct(eligibility.map { $0.map(\.id) }, "rules of eligibility are named")
    return Admission(window: window, eligibility: eligibility.map(\.value))
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
