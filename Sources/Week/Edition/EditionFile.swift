public import Pack
import Territory
import Vocabulary

/// The file `edition.yaml`: what an edition is.
public struct EditionFile: Sendable, PackDecodable {
  struct Naming {
    let id: Located<EditionID>
    let ordinal: Int
    let title: LocalizedText
    let theme: LocalizedText
  }

  struct Place {
    let firstDay: Day
    let lastDay: Day
    let zone: EventZone
    let venue: LocalizedText
  }

  let naming: Naming
  let place: Place
  let halls: [Located<Hall>]
  let notes: [EditionNote]
  let meetings: MeetingPlan?
  let provenance: Provenance

  public static let shape = Shape<EditionFile>.object(
    "an edition of the Semaine du Numérique (edition.yaml)", naming, place,
    .defaulted("halls", [], "where sessions are held", .list(of: Shape<Hall>.declared.located)),
    .defaulted("notes", [], "facts about the edition"),
    .optional("meetings", "the tables of the meeting place, as far as they are published"), .provenance
  ) { EditionFile(naming: $0, place: $1, halls: $2, notes: $3, meetings: $4, provenance: $5) }

  private static let naming = Key<Naming>.group(
    .required("edition", "the year by which it is known", Shape<EditionID>.declared.located),
    .required("ordinal", "3 for the third", .int(in: 1...999)), .required("title", "its name"),
    .required("theme", "its theme")
  ) { Naming(id: $0, ordinal: $1, title: $2, theme: $3) }

  private static let place = Key<Place>.checkedGroup(
    .required("first_day", "its first day", .day), .required("last_day", "its last day", .day),
    .required("zone", "the zone of its clock"), .required("venue", "where it is held")
  ) { object, first, last, zone, venue in
    guard first <= last, last.daysSinceEpoch - first.daysSinceEpoch < 31 else {
      object.fault(
        "the edition ends before it begins, or lasts longer than a month", fix: "correct the days", at: "last_day")
      return nil
    }
    return Place(firstDay: first, lastDay: last, zone: zone, venue: venue)
  }
}
