import Vocabulary

/// Reads what was typed, and gathers what is wrong.
struct FieldCheck {
  private(set) var faults: [NoticeField: NoticeFault] = [:]

  mutating func choice<Value: RawRepresentable<String>>(
    _ type: Value.Type, _ typed: String, _ field: NoticeField
  ) -> Value? {
    let value = Value(rawValue: typed)
    if value == nil { faults[field] = .missing }
    return value
  }

  mutating func line(_ typed: String, _ field: NoticeField, isPublic: Bool = true) -> String {
    measured(Folding.normalised(typed), field, isPublic: isPublic)
  }

  /// Empty lines stay single.
  mutating func lines(_ typed: String, _ field: NoticeField, isPublic: Bool = true) -> String {
    var lines: [String] = []
    for line in typed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = Folding.normalised(String(line))
      if !(line.isEmpty && (lines.last ?? "").isEmpty) { lines.append(line) }
    }
    if lines.last == "" { lines.removeLast() }
    return measured(lines.joined(separator: "\n"), field, isPublic: isPublic)
  }

  mutating func sectors(_ typed: String) -> [String] {
    var seen: Set<String> = []
    let sectors = typed.split { $0 == "," || $0 == ";" || $0.isNewline }.map { Folding.normalised(String($0)) }
      .filter { !$0.isEmpty && seen.insert(Folding.key($0)).inserted }
    let lengths = NoticeField.sectors.lengths
    if sectors.count > NoticeField.mostSectors {
      faults[.sectors] = .tooMany
    } else if sectors.contains(where: { $0.unicodeScalars.count > lengths.upperBound }) {
      faults[.sectors] = .tooLong
    } else if sectors.contains(where: { $0.unicodeScalars.count < lengths.lowerBound }) {
      faults[.sectors] = .missing
    } else if sectors.contains(where: ContactTrace.isIn) {
      faults[.sectors] = .showsContact
    }
    return sectors
  }

  mutating func languages(_ typed: [String], of known: [LanguageTag]) -> [LanguageTag] {
    let languages = known.filter { typed.contains($0.rawValue) }
    if languages.isEmpty {
      faults[.languages] = .missing
    } else if languages.count > NoticeField.mostLanguages {
      faults[.languages] = .tooMany
    }
    return languages
  }

  mutating func contact(_ typed: String) -> Contact? {
    let contact = Contact(typed: typed)
    if contact == nil {
      faults[.contact] = typed.unicodeScalars.count > NoticeField.contact.lengths.upperBound ? .tooLong : .missing
    }
    return contact
  }

  private mutating func measured(_ text: String, _ field: NoticeField, isPublic: Bool) -> String {
    let count = text.unicodeScalars.count
    if count < field.lengths.lowerBound {
      faults[field] = .missing
    } else if count > field.lengths.upperBound {
      faults[field] = .tooLong
    } else if isPublic, ContactTrace.isIn(text) {
      faults[field] = .showsContact
    }
    return text
  }
}
