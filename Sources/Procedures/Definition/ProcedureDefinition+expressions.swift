public import Pack

extension ProcedureDefinition {
  /// Every CEL expression, as it stands in the file.
  public var expressions: [Scalar] {
    let act = act.facts + act.tables + act.stamp
    return fields.flatMap { field in (field.condition.map { [$0] } ?? []) + field.checks.map(\.rule) }
      + pieces.compactMap(\.condition) + eligibility.map(\.rule) + decision.compactMap(\.own) + [
        catalogue.fee.amount, routing.place,
      ]
      + act.map(\.formula)
  }
}
