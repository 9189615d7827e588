import Pack

/// Reports what the parts of a procedure's definition say against each other.
///
/// It refuses nothing: a version that passed before a check was written here still runs, for the dossiers that began under
/// it.
struct ProcedureCheck {
  let definition: ProcedureDefinition
  let object: DecodedObject

  func run(
    pieces: [Located<Piece>], pages: [Located<FormPage>], decision: [Located<DecisionStep>],
    refusals: [Located<RefusalMotive>]
  ) {
    let faults = object.faults
    faults.expectDistinct(pieces.map { $0.map(\.id) }, "pieces are named")
    faults.expectDistinct(pages.map { $0.map(\.id) }, "pages are named")
    faults.expectDistinct(definition.fields.map { Located($0.id, at: $0.position) }, "questions are named")
    faults.expectDistinct(decision.map { $0.map(\.id) }, "steps are named")
    faults.expectDistinct(refusals.map { $0.map(\.id) }, "reasons to refuse are named")
    if pages.isEmpty { object.fault("the form has no page", fix: "add `- {id: …, title: …, fields: …}`", at: "pages") }
    for page in pages where page.value.fields.isEmpty {
      faults.add("the page asks nothing", fix: "add a question to its fields, or remove it", at: page.position)
    }
    if decision.isEmpty {
      object.fault("nobody decides", fix: "add a step: `- {id: …, title: …, role: …, …}`", at: "decision")
    }
    for (index, step) in decision.enumerated() where step.value.isListable {
      let wasSearched = decision[..<index].contains { $0.value.register != nil }
      if index + 1 < decision.count || step.value.records != .none || !wasSearched {
        faults.add(
          "a step that needs an agent's care for each request cannot be passed in a batch",
          fix: "write batch: true only at a last step without records, after one that searches a register",
          at: step.position)
      }
    }
    if refusals.isEmpty {
      object.fault(
        "no request can be refused with a reason", fix: "add `- {id: …, title: …, text: …, appeal: …}`", at: "refusals")
    }
  }
}
