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
    checkPanel(decision)
    if refusals.isEmpty {
      object.fault(
        "no request can be refused with a reason", fix: "add `- {id: …, title: …, text: …, appeal: …}`", at: "refusals")
    }
  }

  /// What a contest rests on: a window, one jury, no fee, and names that the form has.
  private func checkPanel(_ decision: [Located<DecisionStep>]) {
    let steps = decision.filter { $0.value.panel != nil }
    guard let step = steps.first, let panel = step.value.panel else { return }
    for other in steps.dropFirst() {
      object.faults.add("a second jury", fix: "keep one step with a panel", at: other.position)
    }
    if definition.window == nil {
      object.fault("a contest without a window", fix: "add `window: {opens: …, closes: …, zone: …, …}`")
    }
    let fee = definition.catalogue.fee.amount
    if fee.text != "0" {
      object.faults.add("a contest costs nothing", fix: "write amount: \"0\"", at: fee.position)
    }
    let fields = Set(definition.fields.map(\.id))
    for name in panel.fields.all where !fields.contains(name.value) {
      object.faults.add("the form has no field `\(name.value)`", fix: "write a field of the form", at: name.position)
    }
    let pieces = Set(definition.pieces.map(\.id))
    for name in panel.fields.shownPieces where !pieces.contains(name.value) {
      object.faults.add("there is no piece `\(name.value)`", fix: "write one of the pieces", at: name.position)
    }
    if !definition.refusals.contains(where: { $0.id == panel.notSelected.value }) {
      object.faults.add(
        "there is no reason to refuse `\(panel.notSelected.value)`", fix: "add it to refusals",
        at: panel.notSelected.position)
    }
  }
}
