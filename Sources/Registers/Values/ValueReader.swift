import Territory
import Vocabulary

/// Turns what was written for a field into the value that a record keeps, or says what is wrong. All texts are kept in NFC.
struct ValueReader: Sendable {
  /// The years that a date may lie in: nothing older is registered, and a search by any year looks through them all.
  static let years = 1850...2100

  let gazetteer: Gazetteer
  /// Nil when the offices are not known here: then only the form of a code is checked.
  let offices: Set<OfficeCode>?
  /// The last day that a date may be.
  let today: Day

  /// The value to keep; empty when nothing was written.
  func read(_ written: String, for field: RegisterField) throws(ValueFault) -> String {
    if field.kind == .notes { return try notes(written, field) }
    let text = Folding.normalised(written)
    guard !text.isEmpty else { return "" }
    guard text.utf8.count <= field.maximumLength || text.count <= field.maximumLength else {
      throw fault(field, .tooLong(limit: field.maximumLength))
    }
    switch field.kind {
    case .text, .notes: return text
    case .name: return try name(text, field)
    case .date: return try date(text, field)
    case .place: return try place(text, field)
    case .office: return try office(text, field)
    case .number: return try number(text, field)
    case .choice: return try choice(text, field)
    case .nina: return try nina(text, field)
    }
  }

  private func name(_ text: String, _ field: RegisterField) throws(ValueFault) -> String {
    guard text.unicodeScalars.allSatisfy(Self.isInName), text.unicodeScalars.contains(where: Self.isLetter) else {
      throw fault(field, .badCharacters)
    }
    return text
  }

  private static func isInName(_ scalar: Unicode.Scalar) -> Bool {
    if isLetter(scalar) { return true }
    return switch scalar {
    case " ", "-", "'", "’", "ʼ", ".", "\u{200C}", "\u{200D}": true
    default: scalar.properties.generalCategory == .nonspacingMark
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? (0x61...0x7A).contains(scalar.value | 0x20)
      : scalar.properties.isAlphabetic
  }

  private func date(_ text: String, _ field: RegisterField) throws(ValueFault) -> String {
    guard let date = PartialDate(edtf: text) ?? PartialDate(written: text), Self.years.contains(date.year) else {
      throw fault(field, .notADate)
    }
    guard date.earliest <= today, date.year <= today.year else { throw fault(field, .inTheFuture) }
    return date.edtf
  }

  /// A code, or a name that one place alone bears. Which of several was meant is not guessed.
  private func place(_ text: String, _ field: RegisterField) throws(ValueFault) -> String {
    if let place = PlaceCode(rawValue: text).flatMap({ gazetteer[$0] }) { return place.code.rawValue }
    let named = gazetteer.search(text, limit: 12).filter { $0.closeness == .name }
    guard let first = named.first else { throw fault(field, .unknownPlace) }
    guard named.count == 1 else { throw fault(field, .ambiguousPlace(named.map(\.place.code))) }
    return first.place.code.rawValue
  }

  private func office(_ text: String, _ field: RegisterField) throws(ValueFault) -> String {
    guard let code = OfficeCode(rawValue: text), offices?.contains(code) ?? true else {
      throw fault(field, .unknownOffice)
    }
    return code.rawValue
  }

  private func number(_ text: String, _ field: RegisterField) throws(ValueFault) -> String {
    guard text.utf8.first != UInt8(ascii: "+"), let number = Int64(text) else { throw fault(field, .notANumber) }
    guard number >= field.minimum ?? .min, number <= field.maximum ?? .max else {
      throw fault(field, .outOfRange(min: field.minimum, max: field.maximum))
    }
    return String(number)
  }

  private func choice(_ text: String, _ field: RegisterField) throws(ValueFault) -> String {
    guard field.options.contains(where: { $0.id == text }) else {
      throw fault(field, .notAnOption(field.options.map(\.id)))
    }
    return text
  }

  private func nina(_ text: String, _ field: RegisterField) throws(ValueFault) -> String {
    let compact = text.uppercased().filter { $0 != " " }
    guard compact.utf8.count == 15, compact.utf8.prefix(14).allSatisfy({ (0x30...0x39).contains($0) }),
      compact.utf8.suffix(1).allSatisfy({ (0x41...0x5A).contains($0) })
    else { throw fault(field, .notANINA) }
    return compact
  }

  private func notes(_ written: String, _ field: RegisterField) throws(ValueFault) -> String {
    guard written.utf8.count <= field.maximumLength || written.count <= field.maximumLength else {
      throw fault(field, .tooLong(limit: field.maximumLength))
    }
    var lines: [String] = []
    for (index, line) in written.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    where !Folding.normalised(String(line)).isEmpty {
      guard let note = MarginalNote(line: line) else { throw fault(field, .badNote(line: index + 1)) }
      lines.append(note.line)
    }
    return lines.joined(separator: "\n")
  }

  private func fault(_ field: RegisterField, _ reason: ValueFault.Reason) -> ValueFault {
    ValueFault(field: field.id, reason: reason)
  }
}
