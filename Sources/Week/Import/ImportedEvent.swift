import Vocabulary

/// An event as another system's file has it: texts that nobody has judged yet.
struct ImportedEvent {
  let row: Int
  /// In lower case; empty where the file has none.
  var uid = ""
  /// `sdnml2026-panel-5`
  var slug = ""
  var title = ""
  var label = ""
  var kind = ""
  /// What the format can say of a session; an empty text where it says that there is nothing.
  var fields: [SessionField: String] = [:]

  init(row: Int) {
    self.row = row
  }

  /// How it is named in a refusal.
  var name: String { title.isEmpty ? uid.isEmpty ? slug : uid : title }

  /// - Throws: the reason for which the event is refused.
  mutating func place(_ time: ImportedTime, in edition: Edition) throws(ImportFault) {
    switch try time.slot(in: edition) {
    case .unpublished: fields.merge([.day: "", .start: "", .minutes: ""]) { $1 }
    case .day(let day): fields.merge([.day: day.iso, .start: "", .minutes: ""]) { $1 }
    case .time(let day, let start, let minutes):
      fields.merge([.day: day.iso, .start: start.text, .minutes: String(minutes)]) { $1 }
    }
  }
}

/// What is wrong with one event.
struct ImportFault: Error {
  let reason: ImportRefusal.Reason

  init(_ reason: ImportRefusal.Reason) {
    self.reason = reason
  }
}

/// What a reader found in a file.
struct ImportedFile {
  var events: [ImportedEvent] = []
  var refused: [ImportRefusal] = []

  mutating func refuse(_ event: ImportedEvent, _ reason: ImportRefusal.Reason) {
    refused.append(ImportRefusal(event.row, event.name, reason))
  }
}
