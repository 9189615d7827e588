import Foundation
import Territory
import Vocabulary

/// A programme as c3voc's `schedule.json`.
public struct ScheduleJSON {
  public static let mediaType = "application/json; charset=utf-8"

  private let schedule: Schedule

  public init(_ programme: Programme, home: String, address: @escaping (Session) -> String) {
    schedule = Schedule(programme: programme, home: home, address: address)
  }

  /// - Throws: what JSON cannot write; texts and numbers it can.
  public func text() throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: ["schedule": content], options: [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private var content: [String: Any] {
    ["version": schedule.version, "base_url": schedule.home, "conference": conference]
  }

  private var conference: [String: Any] {
    let edition = schedule.edition
    return [
      "acronym": edition.acronym, "title": schedule.title, "description": edition.theme.french,
      "start": edition.firstDay.iso, "end": edition.lastDay.iso, "daysCount": edition.days.count,
      "timeslot_duration": "00:05", "time_zone_name": edition.zone.rawValue, "url": schedule.home,
      "rooms": edition.halls.map { ["name": $0.name.french] }, "meta": ["unscheduled": unscheduled],
      "days": edition.days.enumerated().map(day),
    ]
  }

  /// What has no hour yet, as far as it is known.
  private var unscheduled: [[String: Any]] {
    schedule.unscheduled.map { session in
      var values: [String: Any] = [
        "guid": schedule.edition.uid(of: session), "slug": "\(schedule.edition.acronym)-\(session.id)",
        "title": session.name.french, "track": session.label.french, "type": session.kind.rawValue,
        "cancelled": session.isCancelled, "url": schedule.address(session),
      ]
      values["date"] = session.slot.day?.iso
      return values
    }
  }

  private func day(_ index: Int, _ day: Day) -> [String: Any] {
    [
      "index": index + 1, "date": day.iso, "day_start": schedule.instant(day, 0),
      "day_end": schedule.instant(day, 1_439),
      "rooms": Dictionary(
        schedule.rooms(on: day).map { ($0.name, $0.events.map(event)) }, uniquingKeysWith: { first, _ in first }),
    ]
  }

  private func event(_ event: Schedule.Event) -> [String: Any] {
    let session = event.session
    return [
      "guid": event.guid, "id": event.number, "date": schedule.instant(event.day, event.start.minutes),
      "start": event.start.text, "duration": event.duration, "room": event.room, "slug": event.slug, "url": event.url,
      "title": session.name.french, "subtitle": event.subtitle, "track": session.label.french,
      "type": session.kind.rawValue, "language": event.language, "abstract": session.abstract?.french ?? "",
      "persons": event.persons.map { ["id": $0.number, "public_name": $0.name] as [String: Any] },
      "links": [[String: Any]](),
    ]
  }
}
