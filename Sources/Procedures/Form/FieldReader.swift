public import Territory
public import Vocabulary

/// Turns what a person typed for one field into the canonical answer, or says what is wrong.
public struct FieldReader: Sendable {
  private let gazetteer: Gazetteer
  private let state: StateCode

  public init(gazetteer: Gazetteer, state: StateCode) {
    self.gazetteer = gazetteer
    self.state = state
  }

  /// The canonical answer; nil when nothing was typed.
  public func read(_ typed: String, for field: FormField) throws(FieldFault) -> String? {
    let text = Folding.normalised(typed)
    guard !text.isEmpty else { return nil }
    switch field.kind {
    case .name: return try name(text, field)
    case .text: return try short(text, field)
    case .date: return try date(text, field)
    case .place: return try place(text, field)
    case .choice: return try choice(text, field)
    case .number: return try number(text, field)
    case .phone: return try phone(text, field)
    case .nina: return try nina(text, field)
    }
  }

  private func short(_ text: String, _ field: FormField) throws(FieldFault) -> String {
    guard text.count <= field.maximumLength else { throw fault(field, .tooLong(limit: field.maximumLength)) }
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw fault(field, .badCharacters)
    }
    return text
  }

  private func name(_ text: String, _ field: FormField) throws(FieldFault) -> String {
    let text = try short(text, field)
    let isName = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
        || " -'’ʼ.".unicodeScalars.contains(scalar)
    }
    guard isName else { throw fault(field, .badCharacters) }
    return text
  }

  private func date(_ text: String, _ field: FormField) throws(FieldFault) -> String {
    guard let date = PartialDate(edtf: text) ?? PartialDate(written: text) else { throw fault(field, .notADate) }
    guard (1850...2200).contains(date.year) else { throw fault(field, .notADate) }
    return date.edtf
  }

  /// A code as the page's choice sends it, or a name as it was typed.
  private func place(_ text: String, _ field: FormField) throws(FieldFault) -> String {
    if let place = PlaceCode(rawValue: text).flatMap({ gazetteer[$0] }) { return place.code.rawValue }
    let found = gazetteer.search(text, limit: 12)
    let named = found.filter { $0.closeness == .name }
    let candidates = named.isEmpty ? found : named
    guard let first = candidates.first else { throw fault(field, .unknownPlace) }
    guard candidates.count == 1, first.closeness == .name else {
      throw fault(field, .ambiguousPlace(found.map(\.place.code.rawValue)))
    }
    return first.place.code.rawValue
  }

  private func choice(_ text: String, _ field: FormField) throws(FieldFault) -> String {
    guard field.options.contains(where: { $0.id == text }) else { throw fault(field, .notAnOption) }
    return text
  }

  private func number(_ text: String, _ field: FormField) throws(FieldFault) -> String {
    guard let number = Int64(text) else { throw fault(field, .notANumber) }
    guard number >= field.minimum ?? .min, number <= field.maximum ?? .max else {
      throw fault(field, .outOfRange(min: field.minimum, max: field.maximum))
    }
    return String(number)
  }

  private func phone(_ text: String, _ field: FormField) throws(FieldFault) -> String {
    do { return try PhoneNumber(parsing: text, defaultState: state).e164 } catch { throw fault(field, .notAPhone) }
  }

  private func nina(_ text: String, _ field: FormField) throws(FieldFault) -> String {
    let compact = text.uppercased().filter { $0 != " " }
    guard compact.utf8.count == 15, compact.utf8.prefix(14).allSatisfy({ (0x30...0x39).contains($0) }),
      compact.utf8.suffix(1).allSatisfy({ (0x41...0x5A).contains($0) })
    else { throw fault(field, .badNINA) }
    return compact
  }

  private func fault(_ field: FormField, _ reason: FieldFault.Reason) -> FieldFault {
    FieldFault(field: field.id, reason: reason)
  }
}
