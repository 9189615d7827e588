public import Pack
public import Vocabulary

/// A step of the decision: an agent with a role checks, and attests.
public struct DecisionStep: Sendable, PackDecodable {
  /// How many records of the register the agent must choose.
  public enum Records: String, Sendable, CaseIterable, PackDecodable {
    case none, one, any
  }

  public let id: String
  public let title: LocalizedText
  public let role: Located<String>
  /// The register that the agent searches, if any.
  public let register: Located<String>?
  public let records: Records
  /// CEL over the answers: the records are the applicant's own, who then sees everybody who reads them. Nobody's when nil.
  public let own: Scalar?
  /// What the agent declares by passing the step. Nothing passes a step but this act of a person.
  public let attestation: LocalizedText
  /// Whether an agent may pass it for many requests with one act of will, each of them shown on a list. Only a last step
  /// that searches nothing, after a person's search.
  public let isListable: Bool
  /// The jury that takes the step for all requests together, of a contest; `role` is then its chair's.
  public let panel: PanelDefinition?

  public static let shape = Shape<DecisionStep>.checkedObject(
    "A step of the decision",
    .required("id", "The step's name", .identifier),
    .required("title", "What is checked"),
    .required("role", "Who may do it: a role of country.yaml"),
    .optional("register", "The register that the agent searches"),
    .required("records", "How many records the agent chooses"),
    .optional("own", "CEL: whether the records are those of the applicant, who then sees who reads them"),
    .required("attestation", "What the agent declares"),
    .defaulted("batch", false, "Whether it may be passed for many requests at once, after a person's search"),
    .optional("panel", "The jury that takes the step for all requests together"),
    make: checked)

  private static func checked(
    _ object: DecodedObject, id: String, title: LocalizedText, role: Located<String>, register: Located<String>?,
    records: Records, own: Scalar?, attestation: LocalizedText, isListable: Bool, panel: PanelDefinition?
  ) -> DecisionStep? {
    if (register == nil) != (records == .none) {
      object.fault("records and register do not agree", fix: "name a register, or write records: none", at: "records")
    }
    if panel != nil, register != nil || isListable {
      object.fault(
        "a jury searches no register and passes nothing in a batch",
        fix: "write records: none, without register and batch",
        at: "panel")
    }
    if let panel, panel.jurors.value == role.value {
      object.fault("the chair's role is the jurors'", fix: "write another role for one of them", at: "role")
    }
    return DecisionStep(
      id: id, title: title, role: role, register: register, records: records, own: own, attestation: attestation,
      isListable: isListable, panel: panel)
  }
}
