import Pack

/// What a later revision of a PDF changed.
struct MachineChange: Sendable, Hashable, Encodable, PackDecodable {
  let revision: Int
  let code: PDFChange.Kind.Code
  let object: Int
  let field: String?
  let isAllowed: Bool
  let reason: MachineReason?

  enum CodingKeys: String, CodingKey {
    case revision, code, object, field, reason
    case isAllowed = "allowed"
  }

  static let shape = Shape<MachineChange>.object(
    "What a later revision changed",
    .required("revision", "The revision, counted from 1", .int(in: 1...Int.max)),
    .required("code", "What was changed", .oneOf(PDFChange.Kind.Code.allCases.map { ($0.rawValue, $0) })),
    .required("object", "The number of the object", .int(in: 0...Int.max)),
    .optional("field", "The field that was filled in or signed", .text("a name", length: 0...Int.max)),
    .required("allowed", "Whether the signature allows it", .truth),
    .optional("reason", "What it is, when nobody may make it", .declared)
  ) { revision, code, object, field, isAllowed, reason in
    MachineChange(
      revision: revision, code: code, object: object, field: field, isAllowed: isAllowed, reason: reason)
  }
}

extension MachineChange {
  init(_ change: PDFChange) {
    var reason: MachineReason?
    if case .other(let threat) = change.kind { reason = MachineReason(threat) }
    self.init(
      revision: change.revision, code: change.kind.code, object: change.object, field: change.kind.field,
      isAllowed: change.isAllowed, reason: reason)
  }
}
