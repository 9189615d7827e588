import Vocabulary

/// Looks whether the sessions of an edition can all take place. Cancelled sessions are in nobody's way.
struct ProgrammeCheck {
  /// The most faults that are told: a file that puts everything into one hall at one time has one for each two rows.
  static let most = 1_000

  private struct Held {
    let session: Session
    let span: Range<Int>
    /// Folded; nil for a hall that sessions share, and for none.
    let hall: String?
    let speakers: [String: String]
  }

  private let edition: Edition
  private let shared: Set<String>

  init(_ edition: Edition) {
    self.edition = edition
    shared = Set(edition.halls.filter(\.isShared).map(\.id))
  }

  func faults(in sessions: [Session]) -> [ProgrammeFault] {
    var faults: [ProgrammeFault] = []
    var days: [Day: [Held]] = [:]
    for session in sessions where !session.isCancelled {
      guard let day = session.slot.day else { continue }
      if day < edition.firstDay || day > edition.lastDay { faults.append(.outsideDays(session: session.id)) }
      if let span = session.slot.span { days[day, default: []].append(held(session, span)) }
    }
    for day in days.keys.sorted() where faults.count < Self.most {
      faults += clashes(of: days[day] ?? [], atMost: Self.most - faults.count)
    }
    return Array(faults.prefix(Self.most))
  }

  private func held(_ session: Session, _ span: Range<Int>) -> Held {
    Held(
      session: session, span: span,
      hall: session.hall.flatMap { shared.contains($0) ? nil : Folding.key($0) },
      speakers: Dictionary(session.speakers.map { (Folding.key($0), $0) }) { first, _ in first })
  }

  /// In the order of their beginnings, each is held against those that have not ended.
  private func clashes(of held: [Held], atMost most: Int) -> [ProgrammeFault] {
    var faults: [ProgrammeFault] = []
    var running: [Held] = []
    for one in held.sorted(by: { ($0.span.lowerBound, $0.session.id) < ($1.span.lowerBound, $1.session.id) }) {
      running.removeAll { $0.span.upperBound <= one.span.lowerBound }
      for other in running {
        if let hall = one.hall, hall == other.hall {
          faults.append(.hallTaken(session: one.session.id, other: other.session.id, hall: one.session.hall ?? hall))
        }
        for (key, speaker) in one.speakers where other.speakers[key] != nil {
          faults.append(.speakerTaken(session: one.session.id, other: other.session.id, speaker: speaker))
        }
        if faults.count >= most { return faults }
      }
      running.append(one)
    }
    return faults
  }
}
