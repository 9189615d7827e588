import Pack
import Testing

@testable import Procedures

@Suite("Only a release after a person's search may be decided with others")
struct BatchTests {
  private static let visa = "{id: visa, title: Visa, role: clerk, records: none, attestation: Vu."

  private func faults(_ decision: [String]) -> [String] {
    let faults = Faults()
    _ = PackFile.load(
      ProcedureDefinition.self, text: SampleDefinition.source(decision), named: "sample.yaml", faults: faults)
    return faults.list.map(\.message)
  }

  private let fault = ["a step that needs an agent's care for each request cannot be passed in a batch"]

  @Test("a last step without records may, after one that searches a register")
  func release() throws {
    #expect(faults([SampleDefinition.search, "\(Self.visa), batch: true}"]) == [])
    #expect(faults([SampleDefinition.search, "\(Self.visa)}"]) == [])
  }

  @Test("a step that searches, one that another follows and one without a search before it may not")
  func others() throws {
    #expect(faults(["\(SampleDefinition.search.dropLast()), batch: true}"]) == fault)
    #expect(faults([SampleDefinition.search, "\(SampleDefinition.check.dropLast()), batch: true}"]) == fault)
    #expect(faults([SampleDefinition.search, "\(Self.visa), batch: true}", SampleDefinition.check]) == fault)
    #expect(faults(["\(Self.visa), batch: true}"]) == fault)
  }
}
