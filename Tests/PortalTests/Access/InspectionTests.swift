import Identity
import Store
import Testing
import Vocabulary

@testable import Procedures
@testable import toguna

extension Access {
  @Suite("fsck of the dossiers")
  struct Inspections {
    private struct Undone: Error {
      let found: Inspection.Fault?
    }

    private let town: Town

    init() throws { town = try #require(Town.current) }

    /// What is found when a change was made, which is then undone.
    private func found(_ stage: Stage, _ change: @escaping @Sendable (String) -> SQL) async throws
      -> Inspection.Fault?
    {
      let number = try #require(town.belongings.requests[stage]).number
      let desk = town.house.desk
      do {
        try await town.house.store.write { transaction in
          let changed = try transaction.execute(change(number.rawValue))
          #expect(changed == 1)
          throw Undone(found: try desk.inspect(number, in: transaction))
        }
        return nil
      } catch let undone as Undone {
        return undone.found
      }
    }

    @Test("a request at any stage is found sound", arguments: Stage.allCases)
    func sound(_ stage: Stage) async throws {
      // The act that could not be made has no job any more, and that is a fault of its own.
      let expected: Inspection.Fault? = stage == .unmade ? .jobMissing : nil
      #expect(
        try await found(stage) { "UPDATE procedures_dossier SET number = number WHERE number = \($0)" } == expected)
    }

    @Test(
      "each difference between the line in the inbox and the entries is found",
      arguments: [
        "procedure = 'birth-extract'", "office = 'tribunal-segou'", "phase = 'claimed'", "phase = 'nowhere'",
        "step = 'visa'", "role = 'registrar'", "holder = ''", "deadline = '2020-01-01'", "deadline = ''",
        "submitted_at = submitted_at + 1", "changed_at = changed_at + 1", "entries = entries + 1",
      ] as [SQL])
    func line(_ change: SQL) async throws {
      let fault = try await found(.asking) { "UPDATE procedures_dossier SET \(change) WHERE number = \($0)" }
      #expect(fault == .staleModel)
    }

    @Test(
      "a revoked act that is told to be valid is found, and every other difference between an act and the entries",
      arguments: [
        "revoked_at = NULL", "revoked_at = revoked_at + 1", "check_code = '00000'", "procedure = 'birth-extract'",
        "office = 'tribunal-segou'", "issued_at = issued_at - 1", "person = 'nobody'",
      ] as [SQL])
    func revoked(_ change: SQL) async throws {
      let fault = try await found(.revoked) { "UPDATE procedures_act SET \(change) WHERE dossier = \($0)" }
      #expect(fault == .actStale)
    }

    @Test("an act that stands and is told to be revoked is found")
    func issued() async throws {
      let fault = try await found(.issued) { "UPDATE procedures_act SET revoked_at = 1 WHERE dossier = \($0)" }
      #expect(fault == .actStale)
    }
  }
}
