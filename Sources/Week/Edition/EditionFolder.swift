import Foundation
public import Pack
public import Vocabulary

/// A folder of a country pack that describes an edition: `week/2026`.
public struct EditionFolder {
  /// What may stand in the folder.
  static let files: Set = [
    "edition.yaml", "flags", "programme.yaml", "speakers.yaml", "exhibitors.yaml", "recommendations.yaml",
    "registration.yaml", "contests.yaml",
  ]

  private let path: String
  private let state: StateCode
  private let faults: Faults

  public init(_ path: String, of state: StateCode, faults: Faults) {
    self.path = path
    self.state = state
    self.faults = faults
  }

  /// The edition, or nil when it could not be made. It is sound when there is no fault, whatever is returned.
  public func edition() -> Edition? {
    reportStrangers()
    guard let file = load(EditionFile.self, "edition.yaml") else { return nil }
    let id = file.naming.id
    if id.value.rawValue != path.split(separator: "/").last.map(String.init) {
      faults.add(
        "the folder has another name than the edition", fix: "name the folder \(id.value.rawValue)", at: id.position)
    }
    let speakers = optional(SpeakersFile.self, "speakers.yaml")?.speakers ?? []
    let exhibitors = optional(ExhibitorsFile.self, "exhibitors.yaml")?.exhibitors ?? []
    let planned = optional(ProgrammeFile.self, "programme.yaml")?.sessions ?? []
    let recommendations = optional(RecommendationsFile.self, "recommendations.yaml")?.recommendations ?? []
    let registration = optional(RegistrationFile.self, "registration.yaml")?
      .plan(from: file.place.firstDay, until: file.place.lastDay, faults)
    let contests = optional(EditionContests.self, "contests.yaml") ?? EditionContests()
    expectDistinct(contests.procedures, "contests are named")
    expectDistinct(file.halls.map { $0.map(\.id) }, "halls are named")
    expectDistinct(speakers.map { $0.map(\.id) }, "speakers are named")
    expectDistinct(exhibitors.map { $0.map(\.id) }, "exhibitors are named")
    expectDistinct(planned.map { Located($0.session.id, at: $0.id) }, "sessions are named")
    expectDistinct(recommendations.map { $0.map(\.id.rawValue) }, "recommendations are numbered")
    let folder = FlagFolder("\(path)/flags", faults: faults)
    let flags = folder.exists ? folder.contest() : nil
    let edition = Edition(
      id: id.value, state: state, ordinal: file.naming.ordinal, title: file.naming.title, theme: file.naming.theme,
      firstDay: file.place.firstDay, lastDay: file.place.lastDay, zone: file.place.zone, venue: file.place.venue,
      notes: file.notes, provenance: file.provenance, halls: file.halls.map(\.value),
      sessions: planned.map(\.session), speakers: speakers.map(\.value), exhibitors: exhibitors.map(\.value),
      recommendations: recommendations.map(\.value),
      flags: flags, registration: registration,
      meetings: file.meetings, contests: contests)
    check(planned, of: edition)
    let year = "R\(id.value.rawValue.suffix(2))-"
    for recommendation in recommendations where !recommendation.value.id.rawValue.hasPrefix(year) {
      faults.add("the number is of another edition", fix: "begin it with \(year)", at: recommendation.position)
    }
    return edition
  }

  /// What the pack names must be in its lists; a live change may name more.
  private func check(_ planned: [PlannedSession], of edition: Edition) {
    for entry in planned {
      if let hall = entry.session.hall, edition.hall(hall) == nil {
        faults.add("there is no hall `\(hall)`", fix: "add it to edition.yaml", at: entry.hall)
      }
      for (speaker, position) in zip(entry.session.speakers, entry.speakers) where edition.speaker(speaker) == nil {
        faults.add("there is no speaker `\(speaker)`", fix: "add the speaker to speakers.yaml", at: position)
      }
    }
    let places = Dictionary(planned.map { ($0.session.id, $0) }) { first, _ in first }
    for fault in ProgrammeCheck(edition).faults(in: planned.map(\.session)) {
      guard let entry = places[fault.session] else { continue }
      let position =
        switch fault {
        case .outsideDays: entry.slot
        case .hallTaken: entry.hall
        case .speakerTaken: entry.speakers.first ?? entry.id
        }
      faults.add(fault.message, fix: fault.fix, at: position)
    }
  }

  private func expectDistinct(_ names: [Located<String>], _ what: String) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name.value).inserted {
      faults.add("two \(what) `\(name.value)`", fix: "write another name", at: name.position)
    }
  }

  private func load<Value: PackDecodable>(_ type: Value.Type, _ name: String) -> Value? {
    PackFile.load(type, path: "\(path)/\(name)", faults: faults)
  }

  private func optional<Value: PackDecodable>(_ type: Value.Type, _ name: String) -> Value? {
    FileManager.default.fileExists(atPath: "\(path)/\(name)") ? load(type, name) : nil
  }

  private func reportStrangers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names.sorted() where !Self.files.contains(name) && !name.hasPrefix(".") && !name.hasSuffix(".md") {
      faults.add(
        "nothing reads this",
        fix: "remove it, or give it one of the names \(Self.files.sorted().joined(separator: ", "))",
        at: Position(file: "\(path)/\(name)", line: 1, column: 1))
    }
  }
}
