import Foundation
import Identity
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Procedures

@Suite("A jury reads no name, and nobody with a conflict is told a count")
struct ImpartialityTests {
  private let contest = Arena.contest
  private let now = Arena.after

  @Test("a juror reads what the rules show and no more, and the applicant sees that", arguments: TestedEngine.allCases)
  func blind(engine: TestedEngine) async throws {
    try await Arena.run(on: engine) { arena in
      let candidates = try await arena.apply(4)
      let (chair, jurors) = try await arena.jury(4)
      try await arena.open(chair)
      let candidate = candidates[0]
      let id = try await arena.entry(candidate)
      let judges = Set(try await arena.reviews(of: id).map(\.agent))
      let juror = try #require(jurors.first { judges.contains($0.id) })
      let other = try #require(jurors.first { !judges.contains($0.id) })

      let entry = try await arena.panels.entry(id, in: contest, for: juror, at: now)
      #expect(entry.fields.map(\.field.id) == ["project"] && entry.sheet == nil && entry.pieces.isEmpty)
      #expect(try await arena.readings(of: candidate.person) == 1)
      await #expect(throws: PanelError.unknownEntry) {
        try await arena.panels.entry(id, in: contest, for: other, at: now)
      }
      await #expect(throws: PanelError.unknownEntry) {
        try await arena.panels.file("pitch", of: id, in: contest, for: juror, at: now)
      }
      // Nor by the way of other requests.
      for reader in [juror, other] {
        await #expect(throws: DossierError.notFound) {
          try await arena.desk.dossier(candidate.number, for: .official(reader), at: now)
        }
      }
      #expect(try await arena.desk.row(of: candidate.number, for: juror) == nil)
      #expect(try await arena.desk.dossier(candidate.number, for: .official(chair), at: now).person == candidate.person)
    }
  }

  @Test("before the end nobody decides an entry by hand, and no tray counts it")
  func byHand() async throws {
    try await Arena.run { arena in
      let candidate = try #require(try await arena.apply(1).first)
      let (chair, _) = try await arena.jury(3)
      let today = arena.desk.territory.today(at: now)
      for kind in Tray.Kind.allCases {
        #expect(try await arena.desk.tray(kind, of: chair, today: today, page: 1).count == 0)
      }
      await #expect(throws: DossierError.judgedByPanel) {
        try await arena.desk.act(on: candidate.number, by: chair, at: now) {
          try $0.dossier.claim(by: chair.id.rawValue, at: now)
        }
      }
      await #expect(throws: DossierError.judgedByPanel) {
        try await arena.desk.clear(candidate.number, evidence: [], attested: true, by: chair, at: now)
      }
      #expect(try await arena.phase(candidate) == .waiting)
    }
  }

  @Test("who has a conflict judges the others, and is told of none together", arguments: TestedEngine.allCases)
  func conflicts(engine: TestedEngine) async throws {
    try await Arena.run(on: engine) { arena in
      let panels = arena.panels
      let candidates = try await arena.apply(4)
      let (chair, jurors) = try await arena.jury(5, interest: "MAISON 2x sarl")
      let partial = try await arena.declared("Autre Présidente", ["chair"], interests: ["Maison 1x"])
      try await arena.open(chair)
      let id = try await arena.entry(candidates[2])
      #expect(try await !arena.reviews(of: id).map(\.agent).contains(jurors[4].id))
      #expect(try await panels.membership(of: jurors[4], in: contest, at: now).hasConflict)
      #expect(try await panels.totals(of: contest, for: chair, at: now).entries == 4)
      await #expect(throws: PanelError.conflict) { try await panels.totals(of: contest, for: partial, at: now) }
      await #expect(throws: PanelError.conflict) { try await panels.preview(of: contest, for: partial, at: now) }
      #expect(try await panels.jurors(of: contest, for: partial, at: now).allSatisfy { $0.assigned == nil })
      #expect(try await panels.jurors(of: contest, for: chair, at: now).compactMap(\.assigned).reduce(0, +) == 12)
      await #expect(throws: PanelError.roleMissing("chair")) {
        try await panels.totals(of: contest, for: jurors[0], at: now)
      }
      await #expect(throws: DossierError.notFound) {
        try await arena.desk.dossier(candidates[1].number, for: .official(partial), at: now)
      }
    }
  }

  @Test("an entry that is given back goes to another juror; so does one that a later declaration names")
  func recusal() async throws {
    try await Arena.run { arena in
      let panels = arena.panels
      let candidates = try await arena.apply(3)
      let (chair, jurors) = try await arena.jury(5)
      try await arena.open(chair)
      let id = try await arena.entry(candidates[0])
      let first = Set(try await arena.reviews(of: id).map(\.agent))
      let juror = try #require(jurors.first { first.contains($0.id) })
      try await panels.save(
        SheetDraft(marks: ["impact": 3], remark: "", isFinal: false), of: id, in: contest, by: juror, at: now)
      try await panels.recuse(from: id, in: contest, by: juror, at: now)
      var judges = try await arena.reviews(of: id).map(\.agent)
      #expect(judges.count == 3 && !judges.contains(juror.id))
      await #expect(throws: PanelError.unknownEntry) {
        try await panels.recuse(from: id, in: contest, by: juror, at: now)
      }
      let second = try #require(jurors.first { judges.contains($0.id) })
      try await panels.declare(
        Interests(organisations: [], names: ["Maison 0x"]), in: contest, by: second, at: now)
      judges = try await arena.reviews(of: id).map(\.agent)
      #expect(judges.count == 3 && !judges.contains(second.id))
      #expect(try await panels.inspect() == [])
    }
  }

  @Test("a silent juror is dismissed: sheets that are handed in stay, the others go to colleagues")
  func dismissal() async throws {
    try await Arena.run { arena in
      let panels = arena.panels
      _ = try await arena.apply(6)
      let (chair, jurors) = try await arena.jury(5)
      try await arena.open(chair)
      let silent = jurors[0]
      let own = try await panels.assignments(of: silent, in: contest, at: now)
      let kept = try #require(own.first?.entry)
      try await panels.save(
        SheetDraft(marks: ["impact": 3, "idea": 4], remark: "", isFinal: true), of: kept, in: contest, by: silent,
        at: now)
      let alias = try #require(try await panels.membership(of: silent, in: contest, at: now).juror)
      try await panels.dismiss(alias, from: contest, by: chair, at: now)
      #expect(try await panels.assignments(of: silent, in: contest, at: now).map(\.entry) == [kept])
      #expect(try await panels.totals(of: contest, for: chair, at: now).sheets == 18)
      await #expect(throws: PanelError.unknownJuror) {
        try await panels.dismiss(alias, from: contest, by: chair, at: now)
      }
      let left = try await panels.jurors(of: contest, for: chair, at: now).filter { !$0.mayBeDismissed }
      #expect(left.map(\.agent) == [silent.id])
    }
  }

  @Test("who declares after the draw is asked where jurors lack, once the chair completes it")
  func completed() async throws {
    try await Arena.run { arena in
      let panels = arena.panels
      _ = try await arena.apply(2)
      let (chair, jurors) = try await arena.jury(3)
      try await arena.open(chair)
      let alias = try #require(try await panels.membership(of: jurors[0], in: contest, at: now).juror)
      try await panels.dismiss(alias, from: contest, by: chair, at: now)
      #expect(try await panels.totals(of: contest, for: chair, at: now).progress.allSatisfy { !$0.isEnough })
      let last = try await arena.declared("Juré Dernier", ["juror"])
      #expect(try await panels.assignments(of: last, in: contest, at: now).isEmpty)
      try await panels.completeDraw(of: contest, by: chair, at: now)
      #expect(try await panels.assignments(of: last, in: contest, at: now).count == 2)
    }
  }

  @Test("a chair who judges as well sees no ranking before the others, and one who has not declared opens no entry")
  func chairs() async throws {
    try await Arena.run { arena in
      let panels = arena.panels
      let candidates = try await arena.apply(2)
      let (chair, jurors) = try await arena.jury(3)
      let both = try await arena.declared("Présidente Jurée", ["chair", "juror"])
      let silent = try await arena.official("Présidente Muette", ["chair"])
      try await arena.open(chair)
      try await arena.judge(jurors + [both]) { $0 }
      #expect(try await panels.preview(of: contest, for: chair, at: now).count == 2)
      #expect(try await panels.preview(of: contest, for: both, at: now).isEmpty)
      for reader in [both, silent] {
        await #expect(throws: DossierError.notFound) {
          try await arena.desk.dossier(candidates[0].number, for: .official(reader), at: now)
        }
      }
    }
  }

  @Test("a sheet is whole before it is handed in, and stays as it is after")
  func sheets() async throws {
    try await Arena.run { arena in
      let panels = arena.panels
      _ = try await arena.apply(1)
      let (chair, jurors) = try await arena.jury(3)
      try await arena.open(chair)
      let juror = jurors[0]
      let id = try #require(try await panels.assignments(of: juror, in: contest, at: now).first?.entry)
      func save(_ marks: [String: Int], _ remark: String = "", isFinal: Bool) async throws {
        try await panels.save(
          SheetDraft(marks: marks, remark: remark, isFinal: isFinal), of: id, in: contest, by: juror, at: now)
      }
      await #expect(throws: PanelError.sheet([.offScale("impact", mark: 21)])) {
        try await save(["impact": 21], isFinal: false)
      }
      try await save(["impact": 12], "À relire", isFinal: false)
      await #expect(throws: PanelError.sheet([.noMark("idea")])) { try await save(["impact": 12], isFinal: true) }
      let entry = try await panels.entry(id, in: contest, for: juror, at: now)
      #expect(entry.sheet == SheetDraft(marks: ["impact": 12], remark: "À relire", isFinal: false))
      await #expect(throws: PanelError.textTooLong(limit: 2_000)) {
        try await save([:], String(repeating: "x", count: 2_001), isFinal: false)
      }
      try await save(["impact": 12, "idea": 3], isFinal: true)
      await #expect(throws: PanelError.sheetIsFinal) { try await save(["impact": 1, "idea": 1], isFinal: true) }
    }
  }

  @Test("nothing that a jury wrote of a person stands in clear")
  func sealed() async throws {
    try await Arena.run { arena in
      _ = try await arena.apply(3)
      let (chair, jurors) = try await arena.jury(3, interest: "Zorkatronix")
      try await arena.ranked(chair, jurors)
      let rows = try await arena.store.read { transaction in
        try transaction.rows("SELECT remark FROM procedures_panel_review").map {
          try $0.get("remark", as: [UInt8].self)
        }
          + transaction.rows("SELECT interests FROM procedures_panel_member").map {
            try $0.get("interests", as: [UInt8].self)
          }
      }
      #expect(rows.count == 22)
      for row in rows {
        let text = String(decoding: row, as: UTF8.self)
        #expect(!text.contains("Projet") && !text.contains("Zorkatronix"))
      }
      let file = String(
        decoding: try #require(try await arena.panels.publication(.provisional, of: contest)).bytes, as: UTF8.self)
      #expect(!file.contains("Maison") && !file.contains("Juré") && !file.contains("ML-"))
    }
  }
}
