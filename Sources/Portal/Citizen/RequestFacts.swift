import Procedures
import Vocabulary

/// What a citizen wants to know of a request beside its answers: who decides, what it costs, how long it takes.
struct RequestFacts: Sendable {
  let office: String
  let fee: Money
  /// Nil once there is nothing more to expect.
  let deadline: Day?
  /// Whether the holidays until the deadline are certain.
  let isFirm: Bool
  let definition: ProcedureDefinition

  var rows: [SummaryRow] {
    var rows = [
      SummaryRow(RequestText.office, office),
      SummaryRow(RequestText.fee, lines: feeLines, DoubtTag(definition.catalogue.fee.source)),
    ]
    if let deadline {
      let doubt = isFirm ? DoubtTag(definition.catalogue.delay.source) : .toConfirm
      rows.append(SummaryRow(RequestText.deadline, words(deadline), doubt))
    }
    return rows
  }

  private var feeLines: [Words] {
    fee == .zero
      ? [RequestText.free.words] : [fee.formatted.words, definition.catalogue.fee.label.words]
  }

  private func words(_ deadline: Day) -> Phrase {
    RequestText.deadlineDay([
      "date": FrenchDate.inFigures(deadline), "weekday": FrenchDate.name(ofWeekday: deadline.weekday),
    ])
  }
}
