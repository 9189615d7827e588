import Foundation
import Store
import Testing

@testable import Procedures

extension Arena {
  /// A chair, and as many jurors; the last of them has an interest in this company.
  func jury(_ count: Int, interest: String? = nil) async throws -> (chair: Official, jurors: [Official]) {
    let chair = try await declared("Awa CISSÉ", ["chair"])
    var jurors: [Official] = []
    for number in 1...count {
      let own = number == count ? interest.map { [$0] } ?? [] : []
      jurors.append(try await declared("Juré Numéro\(number)", ["juror"], interests: own))
    }
    return (chair, jurors)
  }

  /// Hands in every sheet that is open; `mark` says what a project is worth.
  func judge(_ jurors: [Official], at now: Date = after, mark: (Int) -> Int) async throws {
    for juror in jurors {
      for assignment in try await panels.assignments(of: juror, in: Self.contest, at: now)
      where assignment.state != .final {
        let entry = try await panels.entry(assignment.entry, in: Self.contest, for: juror, at: now)
        let project = try #require(entry.fields.first?.answer.dropFirst()).description
        let value = mark(try #require(Int(project)))
        try await panels.save(
          SheetDraft(marks: ["impact": value, "idea": value], remark: "Projet \(project)", isFinal: true),
          of: assignment.entry, in: Self.contest, by: juror, at: now)
      }
    }
  }

  func open(_ chair: Official, seed: Int = 42) async throws {
    try await panels.openReview(of: Self.contest, seed: seed, by: chair, at: Self.after)
  }

  func phase(_ candidate: Candidate) async throws -> Phase.Name {
    try await desk.dossier(unlogged: candidate.number).dossier.phase.name
  }

  /// The entry of a candidate, which nobody is told before a ranking is published.
  func entry(_ candidate: Candidate) async throws -> EntryID {
    try #require(try await store.read { try panels.entry(of: candidate.number, in: $0) }).id
  }

  func reviews(of entry: EntryID) async throws -> [PanelReview] {
    try await store.read { try panels.reviews(of: Self.contest, in: $0) }.filter { $0.entry == entry }
  }

  /// Takes a contest of candidates to its provisional ranking: the greater the project's number, the better.
  func ranked(_ chair: Official, _ jurors: [Official]) async throws {
    try await open(chair)
    try await judge(jurors) { $0 }
    try await panels.openFinals(of: Self.contest, by: chair, at: Self.after)
    try await judge(jurors) { $0 }
    try await panels.publish(of: Self.contest, by: chair, at: Self.after)
  }

  /// When appeals are over.
  static let settled = after.addingTimeInterval(7 * 86_400)
}
