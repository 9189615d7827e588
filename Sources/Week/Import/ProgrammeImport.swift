import Vocabulary

/// What another system's file would change in a programme: to be looked at, then made by ``WeekDesk``.
public struct ProgrammeImport: Sendable {
  /// How the file is written.
  public enum Format: String, Sendable, CaseIterable {
    case calendar = "ics"
    case xml
    case json
  }

  /// For each session what would change, in the order of the file.
  public private(set) var changes: [(session: String, fields: [SessionField: String])] = []
  /// How many events say what stands there.
  public private(set) var unchanged = 0
  /// In the order of the file.
  public private(set) var refused: [ImportRefusal] = []

  /// Reads a file against the programme as it stands. Sessions that the file does not name stay as they are.
  ///
  /// A row that would bring a fault into the programme is refused; the others are then looked at again without it.
  public init(_ bytes: [UInt8], as format: Format, into programme: Programme) throws(ImportError) {
    let edition = programme.edition
    let file =
      switch format {
      case .calendar: try CalendarReader.read(bytes, for: edition)
      case .xml: try ScheduleReader.xml(bytes, for: edition)
      case .json: try ScheduleReader.json(bytes, for: edition)
      }
    refused = file.refused
    var proposals: [Proposal] = []
    var seen: Set<String> = []
    for event in file.events {
      do throws(ImportFault) {
        let proposal = try Self.proposal(event, programme)
        guard seen.insert(proposal.session).inserted else { throw ImportFault(.twice) }
        if proposal.fields.isEmpty { unchanged += 1 } else { proposals.append(proposal) }
      } catch {
        refused.append(ImportRefusal(event.row, event.name, error.reason))
      }
    }
    changes = settle(proposals, programme).map { ($0.session, $0.fields) }
    refused.sort { $0.row < $1.row }
  }

  private struct Proposal {
    let event: ImportedEvent
    let session: String
    let fields: [SessionField: String]
  }

  /// Takes out what contradicts the rest, until nothing does: of two rows the later, each round at least one.
  private mutating func settle(_ proposals: [Proposal], _ programme: Programme) -> [Proposal] {
    let old = Dictionary(programme.sessions.map { ($0.id, $0) }) { first, _ in first }
    let known = Set(programme.faults)
    var kept: [(proposal: Proposal, session: Session)] = []
    for proposal in proposals {
      do throws(WeekError) {
        kept.append((proposal, try Self.session(proposal, old[proposal.session], programme.edition)))
      } catch {
        refused.append(ImportRefusal(proposal.event.row, proposal.event.name, ImportFault(refusing: error).reason))
      }
    }
    while true {
      let after = old.merging(kept.map { ($0.session.id, $0.session) }) { $1 }
      let rows = Dictionary(kept.map { ($0.session.id, $0.proposal.event) }) { first, _ in first }
      var wrong: [String: ProgrammeFault] = [:]
      for fault in ProgrammeCheck(programme.edition).faults(in: Array(after.values)) where !known.contains(fault) {
        let named = fault.sessions.filter { rows[$0] != nil }
        guard !named.contains(where: { wrong[$0] != nil }),
          let last = named.max(by: { (rows[$0]?.row ?? 0) < (rows[$1]?.row ?? 0) })
        else { continue }
        wrong[last] = fault
      }
      guard !wrong.isEmpty else { return kept.map(\.proposal) }
      for (session, fault) in wrong {
        if let event = rows[session] { refused.append(ImportRefusal(event.row, event.name, .clash(fault))) }
      }
      kept.removeAll { wrong[$0.session.id] != nil }
    }
  }

  private static func session(
    _ proposal: Proposal, _ old: Session?, _ edition: Edition
  ) throws(WeekError) -> Session {
    if let old { return try old.applying(proposal.fields, in: edition) }
    return try .new(proposal.session, proposal.fields, in: edition)
  }

  private static func proposal(_ event: ImportedEvent, _ programme: Programme) throws(ImportFault) -> Proposal {
    guard !event.title.trimmed.isEmpty else { throw ImportFault(.noTitle) }
    let edition = programme.edition
    let own = event.slug.hasPrefix(edition.acronym + "-") ? String(event.slug.dropFirst(edition.acronym.count + 1)) : ""
    if let entry = programme.entry(uid: event.uid) ?? programme[own] {
      let session = entry.session
      var fields = event.fields
      // A session without a title is called by its label.
      fields[.title] = event.title == session.label.french ? "" : event.title
      let now = session.fields(in: edition)
      return Proposal(
        event: event, session: session.id,
        fields: fields.filter { Self.means($0.value) != Self.means(now[$0.key] ?? "") })
    }
    guard NameUUID.isUUID(event.uid) else { throw ImportFault(.noIdentifier) }
    var fields = event.fields.filter { !$0.value.isEmpty }
    let label = event.label.trimmed.isEmpty ? event.title : event.label
    fields.merge([.uid: event.uid, .kind: event.kind, .label: label]) { $1 }
    if label != event.title { fields[.title] = event.title }
    return Proposal(event: event, session: name(for: event), fields: fields)
  }

  /// White space says nothing.
  private static func means(_ text: String) -> String { Folding.normalised(text) }

  /// A name for a session that comes from elsewhere: from its title, and from its identifier so that no two are one.
  private static func name(for event: ImportedEvent) -> String {
    let letters = Folding.key(event.title).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(
      separator: "-")
    let start = letters.first?.isLetter == true ? letters : "s-" + letters
    let cut = start.prefix(28).split(separator: "-").joined(separator: "-")
    return "\(cut)-\(event.uid.prefix(8))"
  }
}

extension ImportFault {
  init(refusing error: WeekError) {
    if case .badField(let name, let expected) = error {
      self.init(.badField(name: name, expected: expected))
    } else {
      self.init(.badField(name: "event", expected: "a session"))
    }
  }
}

extension ProgrammeFault {
  /// Those that it names.
  fileprivate var sessions: [String] {
    switch self {
    case .outsideDays(let one): [one]
    case .hallTaken(let one, let other, _), .speakerTaken(let one, let other, _): [one, other]
    }
  }
}
