import Procedures
import Testing

@testable import Portal

@Suite("The records that an agent chooses")
struct EvidenceChoiceTests {
  private func choice(_ values: [String], _ needed: DecisionStep.Records) -> EvidenceChoice {
    var form = Portal.Submission()
    for value in values { form.append("acte", value) }
    return EvidenceChoice(form, needed)
  }

  @Test("where one record is needed, none and two are faults")
  func one() {
    #expect(choice(["a"], .one).faults.isEmpty)
    #expect(choice(["a"], .one).records == ["a"])
    #expect(choice([], .one).faults.count == 1)
    #expect(choice(["a", "b"], .one).faults.count == 1)
    #expect(choice(["aucun"], .one).faults.count == 1)
  }

  @Test("where any number will do, none is said in so many words")
  func any() {
    #expect(choice([], .any).faults.count == 1)
    #expect(choice(["aucun"], .any).faults.isEmpty && choice(["aucun"], .any).records.isEmpty)
    #expect(choice(["a", "b"], .any).records == ["a", "b"] && choice(["a", "b"], .any).faults.isEmpty)
    #expect(choice(["a", "aucun"], .any).faults.count == 1)
  }

  @Test("a record that is sent twice counts once, and a flood is cut off")
  func bounds() {
    #expect(choice(["a", "a"], .one).records == ["a"])
    #expect(choice((0..<500).map { "r\($0)" }, .any).records.count == 50)
  }

  @Test("only what can be an identifier is looked up")
  func identifiers() {
    var answers = FormAnswers()
    answers.typed["acte"] = ["a1", "aucun", "../b", "a1", ""]
    #expect(EvidenceChoice.identifiers(answers) == ["a1"])
  }
}
