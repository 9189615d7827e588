import Procedures
import Registers
import Territory
import Vocabulary

/// What a register is searched by, as an agent types it: one box for each field that a search compares.
struct RegisterCriteria: Sendable {
  let definition: RegisterDefinition
  let gazetteer: Gazetteer
  let today: Day

  /// Names, date, place, parents, then the fields of the keys: the number and the year of an act.
  var fields: [RegisterField] {
    let roles = definition.search
    var names = roles.names
    for name in [roles.date, roles.place].compactMap({ $0 }) + roles.parents + roles.keys.joined()
    where !names.contains(name) { names.append(name) }
    return names.compactMap(definition.field).filter { $0.kind != .office }
  }

  /// The name of a field's box.
  static func box(_ field: String) -> String { "critere.\(field)" }

  /// Beside the box of a place, unseen: the code of the place that was written there. Ségou is a commune, a cercle and a
  /// region, and its name alone would not tell which one the citizen chose.
  static func code(_ field: String) -> String { "critere.\(field).code" }

  /// What the citizen answered, typed into the boxes of the same names.
  func typed(from answers: Answers) -> FormAnswers {
    var typed = FormAnswers()
    for field in fields {
      guard let value = answers[field.id] else { continue }
      typed[Self.box(field.id)] = written(value, field)
      if field.kind == .place { typed[Self.code(field.id)] = value }
    }
    return typed
  }

  /// The query that was typed.
  /// - Returns: The faults of the boxes that cannot be read beside it.
  func query(_ typed: FormAnswers) -> (query: RecordQuery, faults: [FieldFault]) {
    var values: [String: String] = [:]
    var faults: [FieldFault] = []
    for field in fields {
      guard let text = typed[Self.box(field.id)].map({ String($0.trimmed) }), !text.isEmpty else { continue }
      if let value = canonical(text, field, typed) {
        values[field.id] = value
      } else {
        let message = field.kind == .place ? RegisterText.placeUnknown : .dateUnreadable
        faults.append(FieldFault(field: Self.box(field.id), message: message.words))
      }
    }
    return (RecordQuery(values, by: definition), faults)
  }

  /// A value as people write it: « 05/03/1962 », « vers 1962 », « Kati, Koulikoro ».
  private func written(_ value: String, _ field: RegisterField) -> String {
    switch field.kind {
    case .date: PartialDate(edtf: value).map(Self.written) ?? value
    case .place: PlaceCode(rawValue: value).map { gazetteer.path(of: $0, on: today) } ?? value
    default: value
    }
  }

  private static func written(_ date: PartialDate) -> String {
    switch date {
    case .day(let day): FrenchDate.inShort(day)
    case .month(let year, let month): "\(month < 10 ? "0" : "")\(month)/\(year)"
    case .year(let year): "\(year)"
    case .about(let year): "vers \(year)"
    }
  }

  /// - Returns: nil for what cannot be read.
  private func canonical(_ text: String, _ field: RegisterField, _ typed: FormAnswers) -> String? {
    switch field.kind {
    case .date: (PartialDate(edtf: text) ?? PartialDate(written: text))?.edtf
    case .place: place(text, field, typed[Self.code(field.id)])
    default: text
    }
  }

  /// The place that was written into the box, while its text is still there; else the one that the text finds first.
  private func place(_ text: String, _ field: RegisterField, _ code: String?) -> String? {
    if let code, PlaceCode(rawValue: code).flatMap({ gazetteer[$0] }) != nil, written(code, field) == text {
      return code
    }
    return gazetteer.search(text, limit: 1).first?.place.code.rawValue
  }
}
