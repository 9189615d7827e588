import Territory
import Vocabulary

extension Session {
  /// The session after a change. Whether it fits into the programme is for ``ProgrammeCheck`` to say.
  func applying(_ fields: [SessionField: String], in edition: Edition) throws(WeekError) -> Session {
    var session = self
    for field in SessionField.allCases {
      guard let text = try Self.value(of: field, in: fields) else { continue }
      switch field {
      case .kind, .label, .uid: throw .badField(name: field.rawValue, expected: "nothing: it is of new sessions alone")
      case .title: session.title = Self.localized(text)
      case .abstract: session.abstract = Self.localized(text)
      case .hall: session.hall = text.isEmpty ? nil : edition.hallNamed(text)?.id ?? text
      case .speakers: session.speakers = Self.list(text).map { edition.speakerNamed($0)?.id ?? $0 }
      case .languages: session.languages = try Self.languages(text)
      case .state: session.isCancelled = try Self.isCancelled(text)
      case .day, .start, .minutes: continue
      }
    }
    session.slot = try slot(after: fields)
    return session
  }

  /// A session that the pack does not know.
  static func new(_ id: String, _ fields: [SessionField: String], in edition: Edition) throws(WeekError) -> Session {
    guard isID(id) else { throw .badField(name: "id", expected: idExpectation) }
    guard let label = try value(of: .label, in: fields), !label.isEmpty else {
      throw .badField(name: SessionField.label.rawValue, expected: "what the session is called")
    }
    guard let kind = fields[.kind].flatMap(SessionKind.init(rawValue:)) else {
      let kinds = SessionKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badField(name: SessionField.kind.rawValue, expected: "one of \(kinds)")
    }
    let uid = try value(of: .uid, in: fields)
    if let uid, !NameUUID.isUUID(uid) {
      throw .badField(name: SessionField.uid.rawValue, expected: "a UUID in small letters")
    }
    let session = Session(
      id: id, uid: uid, kind: kind, label: LocalizedText(french: label), title: nil, abstract: nil, slot: .unpublished,
      hall: nil, speakers: [], languages: [], isCancelled: false, revision: 0,
      provenance: Provenance(source: "organisation", status: .policy))
    return try session.applying(fields.filter { ![.kind, .label, .uid].contains($0.key) }, in: edition)
  }

  /// What it says, field by field; a field without a value is left out.
  public func fields(in edition: Edition) -> [SessionField: String] {
    var fields: [SessionField: String] = [:]
    fields[.title] = title?.french
    fields[.abstract] = abstract?.french
    fields[.day] = slot.day?.iso
    if case .time(_, let start, let minutes) = slot {
      fields[.start] = start.text
      fields[.minutes] = String(minutes)
    }
    fields[.hall] = hall.map { edition.hallName($0).french }
    if !speakers.isEmpty { fields[.speakers] = speakers.map { edition.speakerName($0).french }.joined(separator: "|") }
    if !languages.isEmpty { fields[.languages] = languages.map(\.rawValue).joined(separator: "|") }
    fields[.state] = (isCancelled ? SessionState.cancelled : .planned).rawValue
    return fields
  }

  /// A day that goes takes the hour with it; an hour needs a day and a length.
  private func slot(after fields: [SessionField: String]) throws(WeekError) -> Slot {
    var old = (day: slot.day?.iso ?? "", start: "", minutes: "")
    if case .time(_, let start, let minutes) = slot { (old.start, old.minutes) = (start.text, String(minutes)) }
    let day = fields[.day] ?? old.day
    guard !day.isEmpty else {
      guard (fields[.start] ?? "").isEmpty else { throw .badField(name: "start", expected: "a day beside it") }
      return .unpublished
    }
    guard let date = Day(iso: day) else { throw .badField(name: "day", expected: "a day such as 2026-01-29") }
    let start = fields[.start] ?? old.start
    guard !start.isEmpty else { return .day(date) }
    guard let time = TimeOfDay(text: start) else { throw .badField(name: "start", expected: "a time such as 09:30") }
    guard let minutes = Digits.number((fields[.minutes] ?? old.minutes).utf8), (1...1_440).contains(minutes),
      time.minutes + minutes <= 1_440
    else { throw .badField(name: "minutes", expected: "a length in minutes that ends before midnight") }
    return .time(date, start: time, minutes: minutes)
  }

  /// The text of a field, within its bound and without control characters; nil when the change does not name it.
  private static func value(of field: SessionField, in fields: [SessionField: String]) throws(WeekError) -> String? {
    guard let text = fields[field] else { return nil }
    let isPlain = text.unicodeScalars.allSatisfy { $0.isPlain || $0 == "\n" && field == .abstract }
    guard isPlain, text.unicodeScalars.count <= field.limit else {
      throw .badField(name: field.rawValue, expected: "a text of at most \(field.limit) characters")
    }
    return text
  }

  private static func localized(_ text: String) -> LocalizedText? {
    text.isEmpty ? nil : LocalizedText(french: text)
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: SessionField.separator).map { Folding.normalised(String($0)) }.filter { !$0.isEmpty }
  }

  private static func languages(_ text: String) throws(WeekError) -> [LanguageTag] {
    var tags: [LanguageTag] = []
    for name in list(text) {
      guard let tag = LanguageTag(rawValue: name) else {
        throw .badField(name: "languages", expected: "tags such as fr|bm")
      }
      tags.append(tag)
    }
    return tags
  }

  private static func isCancelled(_ text: String) throws(WeekError) -> Bool {
    guard let state = SessionState(rawValue: text) else {
      throw .badField(name: "state", expected: "planned or cancelled")
    }
    return state == .cancelled
  }
}

extension Edition {
  /// A hall by its name in the programme or by what it is called, however it is spelled.
  func hallNamed(_ text: String) -> Hall? {
    let key = Folding.key(text)
    return halls.first { $0.id == text || Folding.key($0.name.french) == key }
  }

  /// A speaker by the name in the programme, by the own name, or by the role where no name is published.
  func speakerNamed(_ text: String) -> Speaker? {
    let key = Folding.key(text)
    return speakers.first { $0.id == text || Folding.key($0.name ?? $0.role.french) == key }
  }
}
