import Pack
import Territory
import Vocabulary

/// A session as the pack writes it, with where its parts stand.
struct PlannedSession: Sendable {
  let session: Session
  let id: Position
  let slot: Position
  let hall: Position
  let speakers: [Position]
}

extension PlannedSession: PackDecodable {
  private struct Naming {
    let id: Located<String>
    let kind: SessionKind
    let label: LocalizedText
    let title: LocalizedText?
    let abstract: LocalizedText?
  }

  private struct Cast {
    let hall: Located<String>?
    let speakers: [Located<String>]
    let languages: [LanguageTag]
  }

  private struct Standing {
    let isCancelled: Bool
    let revision: Int
    let provenance: Provenance
  }

  static let shape = Shape<PlannedSession>.checkedObject(
    "a session of the programme", naming, slotKey, cast, standing
  ) { object, naming, slot, cast, standing in
    PlannedSession(
      session: Session(
        id: naming.id.value, uid: nil, kind: naming.kind, label: naming.label, title: naming.title,
        abstract: naming.abstract, slot: slot, hall: cast.hall?.value, speakers: cast.speakers.map(\.value),
        languages: cast.languages, isCancelled: standing.isCancelled, revision: standing.revision,
        provenance: standing.provenance),
      id: naming.id.position, slot: object.position(of: slot.start == nil ? "day" : "start"),
      hall: cast.hall?.position ?? object.position, speakers: cast.speakers.map(\.position))
  }

  private static let naming = Key<Naming>.group(
    .required(
      "id", "its name in addresses",
      Shape<String>.text(Session.idExpectation, pattern: "[a-z][a-z0-9-]*[a-z0-9]", length: 4...40).located),
    .required("kind", "what happens there"),
    .required("label", "what it is called before its title is known, such as « Panel thématique 5 »"),
    .optional("title", "its title; absent until it is published"),
    .optional("abstract", "what it is about")
  ) { Naming(id: $0, kind: $1, label: $2, title: $3, abstract: $4) }

  private static let slotKey = Key<Slot>.checkedGroup(
    .optional("day", "the day; absent until it is published", .day),
    .optional(
      "start", "the hour; absent until it is published",
      Shape<String>.text("a time such as \"09:30\"", pattern: "[0-2][0-9]:[0-5][0-9]")
        .refined("a time such as \"09:30\"") { TimeOfDay(text: $0) }),
    .optional("minutes", "how long it lasts", .int(in: 1...1_440))
  ) { object, day, start, minutes in
    switch (day, start, minutes) {
    case (nil, nil, nil): return .unpublished
    case (let day?, nil, nil): return .day(day)
    case (let day?, let start?, let minutes?):
      if start.minutes + minutes <= 1_440 { return .time(day, start: start, minutes: minutes) }
      object.fault("the session ends after midnight", fix: "shorten it, or part it in two", at: "minutes")
    case (nil, _, _):
      object.fault("an hour without a day says nothing", fix: "add `day: …`, or remove the hour", at: "start")
    case (_, nil, _): object.fault("a length without an hour says nothing", fix: "add `start: …`", at: "minutes")
    case (_, _, nil): object.fault("an hour without a length says nothing", fix: "add `minutes: …`", at: "start")
    }
    return nil
  }

  private static let cast = Key<Cast>.group(
    .optional("hall", "one of the edition's halls", Shape<String>.name.located),
    .defaulted("speakers", [], "speakers of the edition", .list(of: Shape<String>.name.located)),
    .defaulted("languages", [], "the languages spoken there", .list(of: .languageTag))
  ) { Cast(hall: $0, speakers: $1, languages: $2) }

  private static let standing = Key<Standing>.group(
    .defaulted("cancelled", false, "whether it does not take place"),
    .defaulted("revision", 0, "how often this file changed it since it was published", .int(in: 0...999)), .provenance
  ) { Standing(isCancelled: $0, revision: $1, provenance: $2) }
}
