import Vocabulary
import Week

/// Who speaks at an edition, and where.
struct SpeakersPage: Component {
  let programme: Programme

  private var edition: Edition { programme.edition }

  var body: some HTML {
    Frame(WeekText.speakers, way: .week(edition.id)) {
      h1 { WeekText.speakers }
      if speakers.isEmpty {
        EmptyState(WeekText.noSpeaker) {}
      } else {
        for speaker in speakers { Card(speaker: speaker, edition: edition) }
      }
    }
  }

  private struct Entry {
    let id: String
    let known: Speaker?
    let sessions: [Session]
  }

  /// Those of the list, then those that a change named.
  private var speakers: [Entry] {
    let named = programme.sessions.flatMap(\.speakers)
    var ids = edition.speakers.map(\.id)
    for name in named where !ids.contains(name) { ids.append(name) }
    return ids.map { id in
      Entry(
        id: id, known: edition.speaker(id), sessions: programme.sessions.filter { $0.speakers.contains(id) })
    }
  }

  private struct Card: Component {
    let speaker: Entry
    let edition: Edition

    var body: some HTML {
      h2 {
        if let known = speaker.known, known.name == nil {
          WeekText.nameUnpublished
        } else {
          edition.speakerName(speaker.id)
        }
      }
      if let known = speaker.known {
        p { known.role }
        if let note = known.note { p(.class("quiet")) { note } }
        if let doubt = DoubtTag(known.provenance) { p { doubt } }
      }
      ul {
        for session in speaker.sessions {
          li { a(.href(WeekRoute.session(edition.id, SessionName(session)).link)) { session.name } }
        }
      }
    }
  }
}

/// Who shows something at an edition, and who carries it.
struct ExhibitorsPage: Component {
  let edition: Edition

  var body: some HTML {
    Frame(WeekText.exhibitors, way: .week(edition.id)) {
      h1 { WeekText.exhibitors }
      for part in Exhibitor.Part.allCases {
        let shown = edition.exhibitors.filter { $0.part == part }
        if part == .exhibitor || !shown.isEmpty {
          h2 { part.words }
          if shown.isEmpty { p { WeekText.noExhibitor } }
          for one in shown { Card(one: one) }
        }
      }
    }
  }

  private struct Card: Component {
    let one: Exhibitor

    var body: some HTML {
      h3 { one.name }
      if let text = one.text { p { text } }
      if let stand = one.stand { p(.class("quiet")) { WeekText.stand(["stand": stand]) } }
      if let doubt = DoubtTag(one.provenance) { p { doubt } }
    }
  }
}
