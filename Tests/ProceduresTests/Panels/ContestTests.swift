import Foundation
import Identity
import Store
import TestSupport
import Testing
import Vocabulary

@testable import Procedures

@Suite("A contest from the draw to the prizes")
struct ContestTests {
  private let contest = Arena.contest
  private let now = Arena.after

  @Test("drawn, judged, appealed, judged again and won", arguments: TestedEngine.allCases)
  func whole(engine: TestedEngine) async throws {
    try await Arena.run(on: engine) { arena in
      let panels = arena.panels
      let candidates = try await arena.apply(8)
      let (chair, jurors) = try await arena.jury(5, interest: "Maison 0x")
      try await arena.open(chair)
      #expect(try await panels.state(of: contest, at: now).seed == 42)
      for candidate in candidates {
        let entry = try await arena.entry(candidate)
        #expect(try await arena.reviews(of: entry).count == 3)
      }
      await #expect(throws: PanelError.sheetsMissing) { try await panels.openFinals(of: contest, by: chair, at: now) }
      try await arena.judge(jurors) { $0 }
      // The best takes the request back: the next ones are on the short list.
      try await arena.desk.withdraw(candidates[7].number, by: candidates[7].person, at: now)
      try await panels.openFinals(of: contest, by: chair, at: now)
      #expect(try await panels.totals(of: contest, for: chair, at: now).entries == 7)
      try await arena.judge(jurors) { $0 }
      try await panels.publish(of: contest, by: chair, at: now)
      let provisional = try #require(try await panels.publication(.provisional, of: contest))
      #expect(provisional.ranking.isSound && provisional.ranking.awards == [])
      #expect(provisional.ranking.stages.map(\.places.count) == [7, 3])
      // Of the entry, and of the ranking.
      #expect(try await arena.texts(to: 0) == 2)
      #expect(try await arena.texts(to: 7) == 1)

      try await appeal(candidates[0], against: candidates[6], in: arena)
      await #expect(throws: PanelError.notNow(.appeals)) {
        try await panels.close(contest, attested: true, by: chair, at: now)
      }
      let later = Arena.settled
      await #expect(throws: PanelError.sheetsMissing) {
        try await panels.close(contest, attested: true, by: chair, at: later)
      }
      // Judged again, it belongs on the short list, and the jury finds it the best.
      try await arena.judge(jurors, at: later) { $0 == 0 ? 20 : $0 }
      #expect(try await panels.close(contest, attested: true, by: chair, at: later) == .finalistsAdded)
      try await arena.judge(jurors, at: later) { $0 == 0 ? 20 : $0 }
      await #expect(throws: DossierError.notAttested) {
        try await panels.close(contest, attested: false, by: chair, at: later)
      }
      #expect(try await panels.close(contest, attested: true, by: chair, at: later) == .closed)

      let final = try #require(try await panels.publication(.final, of: contest)).ranking
      #expect(final.isSound && final.stages.last?.places.count == 4 && final.appeals.count == 1)
      #expect(try await panels.publication(.provisional, of: contest) == provisional)
      try await won(candidates[0], in: arena, at: later)
      for loser in candidates[1..<7] { #expect(try await arena.phase(loser) == .refused) }
      #expect(try await panels.inspect() == [])
      #expect(try await arena.desk.inspect() == [])
      #expect(try await panels.membership(of: jurors[4], in: contest, at: later).interests == nil)
    }
  }

  private func appeal(_ candidate: Arena.Candidate, against winner: Arena.Candidate, in arena: Arena) async throws {
    let panels = arena.panels
    let first = try #require(try await panels.candidacy(winner.number, of: winner.person, at: now))
    #expect(first.isFinalist && first.place?.rank == 1 && first.award == nil)
    let own = try #require(try await panels.candidacy(candidate.number, of: candidate.person, at: now))
    #expect(!own.isFinalist && own.place?.rank == 7 && own.mayAppeal)
    #expect(own.remarks == ["Projet 0", "Projet 0", "Projet 0"])
    await #expect(throws: DossierError.notFound) {
      try await panels.appeal("Non", on: candidate.number, by: winner.person, at: now)
    }
    await #expect(throws: PanelError.textMissing) {
      try await panels.appeal(" \n ", on: candidate.number, by: candidate.person, at: now)
    }
    await #expect(throws: PanelError.appealsOver(since: own.appealsUntil)) {
      try await panels.appeal("Tard", on: candidate.number, by: candidate.person, at: own.appealsUntil)
    }
    try await panels.appeal("Une pièce n’a pas été lue.", on: candidate.number, by: candidate.person, at: now)
    await #expect(throws: PanelError.appealedAlready) {
      try await panels.appeal("Encore", on: candidate.number, by: candidate.person, at: now)
    }
    let after = try #require(try await panels.candidacy(candidate.number, of: candidate.person, at: now))
    #expect(after.appeal?.reason == "Une pièce n’a pas été lue." && !after.mayAppeal)
    // Three of the four without a conflict had judged it: all four do again.
    let again = try await arena.reviews(of: own.entry).filter { $0.round == 2 }
    #expect(again.count == 4 && again.allSatisfy { $0.stage == 1 && !$0.isFinal })
  }

  private func won(_ candidate: Arena.Candidate, in arena: Arena, at now: Date) async throws {
    let view = try await arena.desk.dossier(unlogged: candidate.number)
    #expect(view.dossier.phase.name == .issuing)
    let facts = try view.procedure.facts(of: view.dossier, office: ("AGETIC", "Bamako")).texts
    let entry = try await arena.entry(candidate).text
    #expect(facts["rank"] == "1" && facts["prize"] == "Premier prix" && facts["entry"] == entry)
    #expect(facts["amount"] == Money(francs: 1_500_000).formatted && facts["score"]?.hasPrefix("20,") == true)
    let laureates = try await arena.panels.laureates(of: contest)
    #expect(laureates.map { $0.fields.map(\.answer) } == [["P0", "Maison 0x"]])
  }

  @Test("a prize is paid once, by the treasury, and what becomes of a laureate is added line by line")
  func prizes() async throws {
    try await Arena.run { arena in
      let panels = arena.panels
      let candidates = try await arena.apply(4)
      let (chair, jurors) = try await arena.jury(4)
      let treasurer = try await arena.official("Modibo DIARRA", ["treasurer"])
      try await arena.ranked(chair, jurors)
      await #expect(throws: PanelError.notNow(.appeals)) {
        try await panels.prizes(of: contest, for: chair, at: now)
      }
      let later = Arena.settled
      _ = try await panels.close(contest, attested: true, by: chair, at: later)
      let prize = try #require(try await panels.prizes(of: contest, for: treasurer, at: later).first)
      #expect(prize.payment == nil && prize.amount.francs == 1_500_000 && prize.number == candidates[3].number)
      await #expect(throws: PanelError.roleMissing("treasurer")) {
        try await panels.pay(prize.entry, of: contest, receipt: "T-1", by: chair, at: later)
      }
      try await panels.pay(prize.entry, of: contest, receipt: "T-1", by: treasurer, at: later)
      await #expect(throws: PanelError.paidAlready) {
        try await panels.pay(prize.entry, of: contest, receipt: "T-2", by: treasurer, at: later)
      }
      let paid = try #require(try await panels.prizes(of: contest, for: chair, at: later).first?.payment)
      #expect(paid.receipt == "T-1" && paid.by == treasurer.id)

      let before = try await arena.readings(of: candidates[3].person)
      try await panels.note("Première séance.", on: prize.entry, of: contest, by: chair, at: later)
      try await panels.note("Deuxième séance.", on: prize.entry, of: contest, by: chair, at: later)
      let notes = try await panels.notes(on: prize.entry, of: contest, for: chair, at: later)
      #expect(notes.map(\.text) == ["Deuxième séance.", "Première séance."])
      #expect(try await arena.readings(of: candidates[3].person) == before + 1)
      let own = try #require(
        try await panels.candidacy(candidates[3].number, of: candidates[3].person, at: later))
      #expect(own.payment == paid && own.notes == notes)
      let loser = try await arena.entry(candidates[0])
      await #expect(throws: PanelError.unknownEntry) {
        try await panels.note("x", on: loser, of: contest, by: chair, at: later)
      }
    }
  }

  @Test("a laureate's act that cannot be made is decided again by hand, with what the jury found and nothing else")
  func recalled() async throws {
    try await Arena.run { arena in
      let candidates = try await arena.apply(3)
      let (chair, jurors) = try await arena.jury(3)
      try await arena.ranked(chair, jurors)
      _ = try await arena.panels.close(contest, attested: true, by: chair, at: Arena.settled)
      let winner = candidates[2].number
      let verdict = try await arena.desk.dossier(unlogged: winner).dossier.verdict
      let late = Arena.settled.addingTimeInterval(3_600)
      try await arena.desk.act(on: winner, by: chair, at: late) { try $0.dossier.recall(at: late) }
      try await arena.desk.clear(winner, evidence: [], attested: true, by: chair, at: late)
      let again = try await arena.desk.dossier(unlogged: winner).dossier
      #expect(again.phase.name == .issuing && again.verdict == verdict && verdict?.rank == 1)
    }
  }

  @Test("a draw that cannot be leaves nothing behind")
  func impossible() async throws {
    try await Arena.run { arena in
      let panels = arena.panels
      let (chair, _) = try await arena.jury(2)
      await #expect(throws: PanelError.noEntries) { try await arena.open(chair) }
      _ = try await arena.apply(2)
      await #expect(throws: PanelError.tooFewJurors(able: 2, wanted: 3)) { try await arena.open(chair) }
      #expect(try await panels.state(of: contest, at: now).phase.name == .closed)
      await #expect(throws: PanelError.badSeed) { try await arena.open(chair, seed: -1) }
      await #expect(throws: PanelError.notNow(.collecting)) {
        try await panels.openReview(of: contest, seed: nil, by: chair, at: Arena.during)
      }
      let stranger = try await arena.official("Autre", ["chair"])
      await #expect(throws: PanelError.notDeclared) { try await arena.open(stranger) }
      let juror = try await arena.declared("Nouveau Juré", ["juror"])
      await #expect(throws: PanelError.roleMissing("chair")) { try await arena.open(juror) }
      try await arena.open(chair)
      await #expect(throws: PanelError.notNow(.reviewing)) { try await arena.open(chair) }
    }
  }

  @Test(
    "rules that changed while entries were taken are not judged by; a window that was prolonged reaches what was begun")
  func versions() async throws {
    try await Arena.run { arena in
      _ = try await arena.apply(1)
      let person = try await arena.citizen(50)
      let draft = try await arena.draft(by: person)
      let late = try Arena.instant("2026-01-20T10:00:00Z")
      let prolonged = try await arena.under(SampleContest.text([("closes: 2026-01-19", "closes: 2026-01-20")]))
      _ = try await prolonged.desk.submit(draft: draft, of: person, at: late)
      let (chair, _) = try await arena.jury(3)
      let changed = try await arena.under(SampleContest.text([("weight: 2", "weight: 5")]))
      await #expect(throws: PanelError.rulesChanged) { try await changed.open(chair) }
      try await prolonged.open(chair)
      #expect(try await prolonged.panels.totals(of: contest, for: chair, at: now).entries == 2)
    }
  }

  @Test("after the draw nothing is taken any more, were the window prolonged: nobody would judge it")
  func prolonged() async throws {
    try await Arena.run { arena in
      _ = try await arena.apply(1)
      let person = try await arena.citizen(50)
      let draft = try await arena.draft(by: person)
      let (chair, _) = try await arena.jury(3)
      try await arena.open(chair)
      let prolonged = try await arena.under(SampleContest.text([("closes: 2026-01-19", "closes: 2026-01-30")]))
      let later = now.addingTimeInterval(60)
      await #expect(throws: SubmissionError.windowClosed(since: now)) {
        try await prolonged.desk.submit(draft: draft, of: person, at: later)
      }
      await #expect(throws: SubmissionError.windowClosed(since: now)) {
        try await prolonged.draft(by: person, at: later)
      }
      #expect(try await prolonged.desk.drafts(of: person).readable.map(\.id) == [draft])
    }
  }

  @Test("groups of entries that share no juror are told to the chair, and ranked by raw means")
  func disjoint() async throws {
    try await Arena.run { arena in
      _ = try await arena.apply(2)
      let chair = try await arena.declared("Awa CISSÉ", ["chair"])
      var jurors: [Official] = []
      for number in 0..<6 {
        let interests = ["Maison \(number % 2)x"]
        jurors.append(try await arena.declared("Juré Numéro\(number)", ["juror"], interests: interests))
      }
      try await arena.open(chair)
      #expect(try await arena.panels.totals(of: contest, for: chair, at: now).panels == 2)
      try await arena.judge(jurors) { $0 }
      let places = try await arena.panels.preview(of: contest, for: chair, at: now)
      #expect(places.count == 2 && places.allSatisfy { $0.corrected == nil })
    }
  }

  @Test("what was altered behind the counter's back is found")
  func inspection() async throws {
    try await Arena.run { arena in
      _ = try await arena.apply(3)
      let (chair, jurors) = try await arena.jury(3)
      try await arena.ranked(chair, jurors)
      #expect(try await arena.panels.inspect() == [])
      try await arena.store.write { transaction in
        try transaction.execute(
          "UPDATE procedures_panel_review SET marks = '{\"idea\":20,\"impact\":20}' WHERE stage = 2")
      }
      #expect(try await arena.panels.inspect().map(\.fault) == [.sheetsAltered])
      try await arena.store.write { transaction in
        try transaction.execute("UPDATE procedures_panel_publication SET content = \(Array("{}".utf8))")
      }
      #expect(try await arena.panels.inspect().map(\.fault) == [.rankingAltered])
    }
  }
}
