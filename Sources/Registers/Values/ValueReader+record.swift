import Vocabulary

extension ValueReader {
  /// The values that a record of the register keeps, without those that are empty; and everything that is wrong, in the order of the fields.
  func read(
    _ written: [String: String], for definition: RegisterDefinition
  ) -> (values: [String: String], faults: [ValueFault]) {
    var values: [String: String] = [:]
    var faults: [ValueFault] = []
    values.reserveCapacity(definition.fields.count)
    for field in definition.fields {
      do throws(ValueFault) {
        let value = try read(written[field.id] ?? "", for: field)
        if !value.isEmpty {
          values[field.id] = value
        } else if field.isRequired {
          faults.append(ValueFault(field: field.id, reason: .missing))
        }
      } catch {
        faults.append(error)
      }
    }
    for name in written.keys.sorted() where definition.field(name) == nil {
      faults.append(ValueFault(field: name, reason: .unknownField))
    }
    return (values, faults + chronologyFaults(values, definition))
  }

  /// A date that may, within its precision, be as late as the one before it stands.
  private func chronologyFaults(_ values: [String: String], _ definition: RegisterDefinition) -> [ValueFault] {
    var faults: [ValueFault] = []
    var before: (field: String, date: PartialDate)?
    for name in definition.chronology {
      guard let date = values[name].flatMap({ PartialDate(edtf: $0) }) else { continue }
      if let before, date.latest < before.date.earliest {
        faults.append(ValueFault(field: name, reason: .before(field: before.field)))
      }
      before = (name, date)
    }
    return faults
  }
}
