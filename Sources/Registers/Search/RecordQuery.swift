public import Territory
public import Vocabulary

/// What is known of the record that is looked for. Everything may be missing, and everything but the keys may be spelled otherwise.
public struct RecordQuery: Sendable, Hashable {
  /// Given names and surname, in any order.
  public var names: [String]
  /// The birth date. « Vers » a year means five years around it.
  public var date: PartialDate?
  public var place: PlaceCode?
  /// The whole names of the parents, in any order.
  public var parents: [String]
  /// What is known of other fields, such as the number of the act.
  public var known: [String: String]

  public init(
    names: [String] = [], date: PartialDate? = nil, place: PlaceCode? = nil, parents: [String] = [],
    known: [String: String] = [:]
  ) {
    self.names = names
    self.date = date
    self.place = place
    self.parents = parents
    self.known = known
  }

  /// A query by example: values by field, as a record has them or as a person answered a form whose fields have the same names. Fields
  /// that the register does not have are left aside, and so is what cannot be read.
  public init(_ values: [String: String], by definition: RegisterDefinition) {
    let roles = definition.search
    func written(_ field: String) -> String? {
      values[field].map(Folding.normalised).flatMap { $0.isEmpty ? nil : $0 }
    }
    names = roles.names.compactMap(written)
    date = roles.date.flatMap(written).flatMap { PartialDate(edtf: $0) ?? PartialDate(written: $0) }
    place = roles.place.flatMap(written).flatMap { PlaceCode(rawValue: $0) }
    parents = roles.parents.compactMap(written)
    let used = Set(roles.names + roles.parents + [roles.date, roles.place].compactMap { $0 })
    known = [:]
    for field in definition.fields where !used.contains(field.id) && field.kind.isTelling {
      known[field.id] = written(field.id)
    }
  }
}

extension RegisterFieldKind {
  /// Whether two persons are told apart by a field of this kind, word for word.
  fileprivate var isTelling: Bool {
    switch self {
    case .text, .office, .number, .choice, .nina: true
    case .name, .date, .place, .notes: false
    }
  }
}
