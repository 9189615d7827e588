import Crypto
import Territory
import Vocabulary

/// A programme in the words of c3voc's schedule, which many programmes of conferences are exchanged in.
///
/// It has no place for a session whose hour is not published: those are left out of the XML, and named in `meta` of the
/// JSON. A cancelled session stays, and says so in its subtitle.
struct Schedule {
  /// What the subtitle of a cancelled session says.
  static let cancelled = "Annulé"
  /// The room of a session whose hall is not published.
  static let noHall = "Lieu à publier"

  struct Event {
    let session: Session
    let guid: String
    /// What older programs need: a positive number, made from the identifier.
    let number: Int
    let slug: String
    let day: Day
    let start: TimeOfDay
    let minutes: Int
    let room: String
    let persons: [(number: Int, name: String)]
    let url: String

    var duration: String { "\(Digits.two(minutes / 60)):\(Digits.two(minutes % 60))" }
    var language: String { session.languages.map(\.rawValue).joined(separator: ",") }
    var subtitle: String { session.isCancelled ? Schedule.cancelled : "" }
  }

  let programme: Programme
  let home: String
  let address: (Session) -> String

  var edition: Edition { programme.edition }
  var title: String { "\(edition.title.french) \(edition.id.rawValue)" }
  var version: String { "\(edition.id.rawValue).\(programme.version)" }

  var unscheduled: [Session] { programme.sessions.filter { $0.slot.span == nil } }

  /// The events of a day by room, rooms by their names.
  func rooms(on day: Day) -> [(name: String, events: [Event])] {
    Dictionary(grouping: events.filter { $0.day == day }, by: \.room).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  private var events: [Event] {
    programme.sessions.compactMap { session in
      guard case .time(let day, let start, let minutes) = session.slot else { return nil }
      let guid = edition.uid(of: session)
      return Event(
        session: session, guid: guid, number: Self.number(guid), slug: "\(edition.acronym)-\(session.id)", day: day,
        start: start, minutes: minutes, room: session.hall.map { edition.hallName($0).french } ?? Self.noHall,
        persons: session.speakers.map { speaker in
          let name = edition.speakerName(speaker).french
          return (Self.number(name), name)
        }, url: address(session))
    }
  }

  /// A positive number of 31 bits.
  private static func number(_ text: String) -> Int {
    SHA256.hash(data: Array(text.utf8)).prefix(4).reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF | 1
  }

  /// `2026-01-29T09:30:00+00:00`
  func instant(_ day: Day, _ minutes: Int) -> String {
    let day = day.adding(days: minutes / 1_440)
    let offset = CalendarTime.offset(edition.zone.utcOffsetSeconds)
    return
      "\(day.iso)T\(Digits.two(minutes % 1_440 / 60)):\(Digits.two(minutes % 60)):00\(offset.prefix(3)):\(offset.suffix(2))"
  }
}
