import Registers
import Vocabulary

/// The values of a register's records as people read them.
struct RecordWording: Sendable {
  let definition: RegisterDefinition
  let country: AgentCountry

  /// The person's name, as the register has it.
  func name(_ values: [String: String]) -> String {
    definition.search.names.compactMap { values[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Every field that has a value, in the order of the register.
  func rows(_ values: [String: String]) -> [SummaryRow] { definition.fields.compactMap { row($0, values) } }

  /// What tells one record from another at a glance: date, place, parents and identity.
  func facts(_ values: [String: String]) -> [SummaryRow] {
    let roles = definition.search
    var fields = [roles.date, roles.place].compactMap { $0 } + roles.parents
    for field in definition.identity where !fields.contains(field) && !roles.names.contains(field) {
      fields.append(field)
    }
    return fields.compactMap(definition.field).compactMap { row($0, values) }
  }

  private func row(_ field: RegisterField, _ values: [String: String]) -> SummaryRow? {
    guard let value = values[field.id], !value.isEmpty else { return nil }
    return SummaryRow(field.label, lines: lines(value, field))
  }

  private func lines(_ value: String, _ field: RegisterField) -> [Words] {
    switch field.kind {
    case .date: [.text(PartialDate(edtf: value).map(FrenchDate.inFigures) ?? value)]
    case .place: [.text(country.place(value))]
    case .office: [.text(country.office(value))]
    case .choice: [field.options.first { $0.id == value }?.label.words ?? .text(value)]
    case .notes: MarginalNote.notes(in: value).map { .text("\(FrenchDate.inFigures($0.date)) : \($0.text)") }
    case .text, .name, .number, .nina: [.text(value)]
    }
  }
}
