import Testing
import Vocabulary

@testable import Procedures

@Suite("Reviews are handed out fairly")
struct ReviewPlanTests {
  private let jurors = Set((1...12).map { JurorID("j\($0)") })
  private let entries = Set((1...60).map { EntryID("e\($0)") })

  @Test("each entry has three jurors, loads differ by one at most, and everything hangs together", arguments: 0..<20)
  func even(seed: UInt64) throws {
    let plan = try ReviewPlan(entries: entries, jurors: jurors, conflicts: [], perEntry: 3, seed: seed)
    #expect(entries.allSatisfy { plan.jurors(of: $0).count == 3 })
    let loads = jurors.map { plan.entries(of: $0).count }
    #expect(loads.max() == 15 && loads.min() == 15)
    #expect(plan.panels.count == 1)
  }

  @Test("nobody judges where a conflict stands", arguments: 0..<20)
  func conflicts(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    let conflicts = Set(
      entries.flatMap { entry in
        jurors.filter { _ in Int.random(in: 0..<4, using: &dice) == 0 }.map { JuryReview($0, of: entry) }
      })
    let able = entries.filter { entry in conflicts.filter { $0.entry == entry }.count <= 9 }
    let plan = try ReviewPlan(entries: able, jurors: jurors, conflicts: conflicts, perEntry: 3, seed: seed)
    #expect(conflicts.isDisjoint(with: plan.reviews))
    let loads = jurors.map { plan.entries(of: $0).count }
    #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 1)
  }

  @Test("the same seed draws the same plan, another one another")
  func repeatable() throws {
    let first = try ReviewPlan(entries: entries, jurors: jurors, conflicts: [], perEntry: 3, seed: 7)
    let again = try ReviewPlan(entries: entries, jurors: jurors, conflicts: [], perEntry: 3, seed: 7)
    let other = try ReviewPlan(entries: entries, jurors: jurors, conflicts: [], perEntry: 3, seed: 8)
    #expect(first == again && first != other)
  }

  @Test("an entry that too few may judge is named")
  func tooFew() {
    let entry = EntryID("e1")
    let conflicts = Set(jurors.sorted().dropLast(2).map { JuryReview($0, of: entry) })
    #expect(throws: ReviewPlanFault.tooFewJurors(entry, able: 2, wanted: 3)) {
      try ReviewPlan(entries: entries, jurors: jurors, conflicts: conflicts, perEntry: 3, seed: 1)
    }
  }

  @Test("conflicts that part the jury leave panels that are told")
  func panels() throws {
    let (left, right) = (entries.sorted().prefix(30), entries.sorted().suffix(30))
    let halves = (jurors.sorted().prefix(6), jurors.sorted().suffix(6))
    let conflicts = Set(
      left.flatMap { entry in halves.1.map { JuryReview($0, of: entry) } }
        + right.flatMap { entry in halves.0.map { JuryReview($0, of: entry) } })
    let plan = try ReviewPlan(entries: entries, jurors: jurors, conflicts: conflicts, perEntry: 3, seed: 1)
    #expect(plan.panels.count == 2)
  }

  @Test("finalists meet the whole jury, but for conflicts")
  func finals() throws {
    let conflict = JuryReview(JurorID("j1"), of: EntryID("e1"))
    let plan = try ReviewPlan(
      finalists: [EntryID("e1"), EntryID("e2")], jury: jurors, conflicts: [conflict], quorum: 5)
    #expect(plan.jurors(of: EntryID("e1")).count == 11 && plan.jurors(of: EntryID("e2")).count == 12)
  }
}
