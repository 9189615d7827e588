import Pack
import Testing

@testable import Procedures

@Suite("An act states only what its registers hold")
struct RecordFieldTests {
  private func faults(
    _ fact: String, _ decision: [String], registers: [String: [String]] = SampleDefinition.registers
  ) throws -> [String] {
    try SampleDefinition.compile(fact: fact, decision: decision, registers: registers).faults.map(\.message)
  }

  @Test("a field of the step's register is known, any other is a fault")
  func one() throws {
    #expect(try faults("record.surname", [SampleDefinition.check]) == [])
    #expect(try faults("has(record.sex) ? record.sex : \"\"", [SampleDefinition.check]) == [])
    #expect(try faults("record.surnme", [SampleDefinition.check]) == ["there is no field `surnme`"])
    #expect(try faults("records[0].court", [SampleDefinition.check]) == ["there is no field `court`"])
    #expect(try faults("has(record.cort) ? \"\" : \"\"", [SampleDefinition.search]) == ["there is no field `cort`"])
  }

  @Test("the first record is one of the first step that must choose, or of a step before it")
  func several() throws {
    let both = [SampleDefinition.search, SampleDefinition.check]
    #expect(try faults("record.court", both) == [])
    #expect(try faults("record.sex", both) == [])
    #expect(try faults("record.court", both.reversed()) == ["there is no field `court`"])
    #expect(try faults("records[1].court", both.reversed()) == [])
  }

  @Test("without a register there is no record to name a field of")
  func none() throws {
    let visa = "{id: visa, title: Visa, role: clerk, records: none, attestation: Vu.}"
    #expect(try faults("record.surname", [visa]) == ["there is no field `surname`"])
  }

  @Test("of a register that is not known every field is taken to exist")
  func unknown() throws {
    #expect(try faults("record.surnme", [SampleDefinition.check], registers: [:]) == [])
  }

  @Test("evidence evaluates as it did: a text for each field, an empty one where nothing is known")
  func evaluation() throws {
    let fact = #"has(record.sex) && record.sex == "F" ? "Féminin" : record.surname"#
    let procedure = try #require(try SampleDefinition.compile(fact: fact).procedure)
    for (sex, stated) in [("F", "Féminin"), ("", "Traoré")] {
      let evidence = Evidence(register: "births", record: "r", version: 1, values: ["surname": "Traoré", "sex": sex])
      let clearance = Clearance(
        step: "check", evidence: [evidence], agentName: "A", agentQuality: "Q", act: Sample.plan)
      let dossier = try Sample().paid.then(.cleared(clearance)).dossier()
      #expect(try procedure.facts(of: dossier, office: ("Centre", "Bamako")).texts == ["fact": stated])
    }
  }
}
