import Foundation
import Pack
import Testing
import Vocabulary

@testable import Procedures

@Suite("Only who may decide decides, and only what may be decided now")
struct DecisionTests {
  private let one = [Self.step("check", .one)]
  private let two = [Self.step("search", .any), Self.step("visa", .none)]
  private let official = (id: Sample.agent, name: "Aminata KEÏTA", quality: "officier")

  private static func step(_ id: String, _ records: DecisionStep.Records) -> DecisionStep {
    let place = Position(file: "test", line: 1, column: 1)
    return DecisionStep(
      id: id, title: LocalizedText(french: id), role: Located("registrar", at: place),
      register: records == .none ? nil : Located("births", at: place), records: records, own: nil,
      attestation: LocalizedText(french: "vu"), isListable: false, panel: nil)
  }

  @Test("a dossier that a colleague holds is taken over only when the claim has run out")
  func claims() throws {
    let dossier = try Sample().claimed.dossier()
    let since = Sample.start.addingTimeInterval(60)
    #expect(throws: DossierError.claimedByAnother) {
      try dossier.claim(by: Sample.colleague, at: since.addingTimeInterval(Dossier.claimLasts))
    }
    #expect(try dossier.claim(by: Sample.colleague, at: since.addingTimeInterval(Dossier.claimLasts + 1)) == .claimed)
    #expect(throws: DossierError.notNow(phase: .claimed)) { try dossier.claim(by: Sample.agent, at: since) }
  }

  @Test("who does not hold the dossier decides nothing")
  func holder() throws {
    let waiting = try Sample().dossier()
    #expect(throws: DossierError.notClaimed) { try waiting.release(by: Sample.agent) }
    let claimed = try Sample().claimed.dossier()
    #expect(throws: DossierError.claimedByAnother) {
      try claimed.refuse(because: "m", comment: "", motives: [], by: Sample.colleague)
    }
    #expect(throws: DossierError.claimedByAnother) {
      try claimed.ask(field: "birth_date", among: ["birth_date"], text: "?", by: Sample.colleague)
    }
  }

  @Test("nothing is decided without the agent's attestation")
  func attestation() throws {
    let dossier = try Sample().paid.dossier()
    #expect(throws: DossierError.notAttested) {
      try dossier.clear(evidence: [Sample.evidence], attested: false, agent: official, workflow: one, plan: Sample.plan)
    }
  }

  @Test("the last step needs the receipt of the fee, and none where nothing is due")
  func fee() throws {
    let unpaid = try Sample().claimed.dossier()
    #expect(throws: DossierError.feeUnpaid) {
      try unpaid.clear(evidence: [Sample.evidence], attested: true, agent: official, workflow: one, plan: Sample.plan)
    }
    let free = try Sample(fee: 0).claimed.dossier()
    let event = try free.clear(
      evidence: [Sample.evidence], attested: true, agent: official, workflow: one, plan: Sample.plan)
    #expect(
      event
        == .cleared(
          Clearance(
            step: "check", evidence: [Sample.evidence], agentName: official.name, agentQuality: official.quality,
            act: Sample.plan)))
    // A first step of two may pass before the fee is paid.
    #expect(throws: Never.self) {
      try unpaid.clear(evidence: [], attested: true, agent: official, workflow: two, plan: Sample.plan)
    }
  }

  @Test("a step takes as many records as it says, of its own register")
  func records() throws {
    let dossier = try Sample().paid.dossier()
    let other = Evidence(register: "convictions", record: "c", version: 1, values: [:])
    func clear(_ evidence: [Evidence], _ workflow: [DecisionStep]) throws {
      _ = try dossier.clear(
        evidence: evidence, attested: true, agent: official, workflow: workflow, plan: Sample.plan)
    }
    #expect(throws: DossierError.recordMissing) { try clear([], one) }
    #expect(throws: DossierError.recordMissing) { try clear([Sample.evidence, Sample.evidence], one) }
    #expect(throws: DossierError.recordNotExpected) { try clear([other], one) }
    #expect(throws: DossierError.recordNotExpected) { try clear([Sample.evidence], [two[1]]) }
    #expect(throws: Never.self) { try clear([Sample.evidence, Sample.evidence], two) }
  }

  @Test("a receipt is recorded once, for the fee and no other sum")
  func receipts() throws {
    let claimed = try Sample().claimed.dossier()
    #expect(throws: DossierError.receiptRefused(expected: 100)) {
      try claimed.record(CounterReceipt(number: "T", amount: Money(francs: 750)), by: Sample.agent)
    }
    let paid = try Sample().paid.dossier()
    #expect(throws: DossierError.receiptRefused(expected: 100)) {
      try paid.record(CounterReceipt(number: "T", amount: Money(francs: 100)), by: Sample.agent)
    }
  }

  @Test(
    "a question marks a field that the form has, answered or not; a refusal has a known motive, a revocation a reason")
  func words() throws {
    let claimed = try Sample().claimed.dossier()
    #expect(throws: DossierError.unknownField("nobody")) {
      try claimed.ask(field: "nobody", among: ["nina"], text: "?", by: Sample.agent)
    }
    #expect(throws: DossierError.textMissing) {
      try claimed.ask(field: "nina", among: ["nina"], text: "", by: Sample.agent)
    }
    #expect(
      try claimed.ask(field: "nina", among: ["nina"], text: "?", by: Sample.agent)
        == .asked(Question(field: "nina", text: "?")))
    #expect(throws: DossierError.unknownMotive("whim")) {
      try claimed.refuse(because: "whim", comment: "", motives: [], by: Sample.agent)
    }
    #expect(throws: DossierError.textMissing) { try Sample().issued.dossier().revoke(because: "") }
    #expect(throws: DossierError.notNow(phase: .claimed)) { try claimed.revoke(because: "r") }
  }

  @Test("a decided dossier is not withdrawn, nor withdrawn twice")
  func withdrawal() throws {
    #expect(try Sample().dossier().withdraw() == .withdrawn)
    #expect(throws: DossierError.notNow(phase: .issuing)) { try Sample().decided.dossier().withdraw() }
    #expect(throws: DossierError.notNow(phase: .withdrawn)) {
      try Sample().then(.withdrawn, by: .citizen).dossier().withdraw()
    }
  }
}
