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
  /// What the agent declares by passing the step. Nothing passes a step but this act of a person.
  public let attestation: LocalizedText

  public static let shape = Shape<DecisionStep>.checkedObject(
    "A step of the decision",
    .required("id", "The step's name", .identifier),
    .required("title", "What is checked"),
    .required("role", "Who may do it: a role of country.yaml"),
    .optional("register", "The register that the agent searches"),
    .required("records", "How many records the agent chooses"),
    .required("attestation", "What the agent declares"), make: checked)

  private static func checked(
    _ object: DecodedObject, id: String, title: LocalizedText, role: Located<String>, register: Located<String>?,
    records: Records, attestation: LocalizedText
  ) -> DecisionStep? {
    if (register == nil) != (records == .none) {
      object.fault("records and register do not agree", fix: "name a register, or write records: none", at: "records")
    }
    return DecisionStep(
      id: id, title: title, role: role, register: register, records: records, attestation: attestation)
  }
}
