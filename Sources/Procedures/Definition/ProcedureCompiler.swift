public import Documents
public import Pack
public import Rules

/// Compiles a procedure's expressions; every error becomes a fault that points into the YAML.
public struct ProcedureCompiler {
  private let functions: [CELFunction]
  private let registers: [String: [String]]
  private let faults: Faults

  /// `registers` are the names of the fields by register. Of a register that is not among them every field is taken to
  /// exist, so that an older version goes on when its register has changed.
  public init(functions: [CELFunction], registers: [String: [String]] = [:], faults: Faults) {
    self.functions = functions
    self.registers = registers
    self.faults = faults
  }

  /// Nil when an expression is wrong; all wrong ones are reported.
  ///
  /// - Parameter hash: the name of the version, where it is not that of its source.
  public func compile(
    _ definition: ProcedureDefinition, layout: Layout, source: ProcedureSource, named hash: String? = nil
  ) -> Procedure? {
    let fields = definition.fields
    let form = ExpressionWords.form(fields, functions: functions)
    let act = ExpressionWords.act(definition, registers: registers, functions: functions)
    let before = faults.count
    var conditions: [String: CELExpression] = [:]
    var checks: [String: [CELExpression]] = [:]
    for field in fields {
      if let condition = field.condition { conditions[field.id] = expression(condition, in: form, expecting: .bool) }
      checks[field.id] = field.checks.compactMap { expression($0.rule, in: form, expecting: .bool) }
    }
    var pieces: [String: CELExpression] = [:]
    for piece in definition.pieces {
      if let condition = piece.condition { pieces[piece.id] = expression(condition, in: form, expecting: .bool) }
    }
    let eligibility = definition.eligibility.compactMap { expression($0.rule, in: form, expecting: .bool) }
    var own: [String: CELExpression] = [:]
    for step in definition.decision { own[step.id] = step.own.flatMap { expression($0, in: form, expecting: .bool) } }
    let fee = expression(definition.catalogue.fee.amount, in: form, expecting: .int)
    let place = expression(definition.routing.place, in: form, expecting: .string)
    let facts = named(definition.act.facts, in: act, expecting: .string)
    let tables = named(definition.act.tables, in: act, expecting: .list(.list(.string)))
    let stamp = named(definition.act.stamp, in: act, expecting: .string)
    guard faults.count == before, let fee, let place else { return nil }
    check(fee, of: definition.catalogue.fee.amount)
    if definition.panel != nil, !place.referencedVariables.isEmpty {
      faults.add(
        "a contest is judged in one office, whatever is answered", fix: "write the code of a place: '\"ML-00\"'",
        at: definition.routing.place.position)
    }
    return Procedure(
      definition: definition, layout: layout, source: source, hash: hash ?? source.hash,
      formulas: Formulas(
        conditions: conditions, pieces: pieces, checks: checks, eligibility: eligibility, own: own, fee: fee,
        place: place,
        facts: facts, tables: tables,
        stamp: stamp,
        numbers: Set(fields.filter { $0.kind == .number }.map(\.id))))
  }

  /// A fee that rests on no answer is known now. A wrong one is reported, and refuses no older version.
  private func check(_ fee: CELExpression, of amount: Scalar) {
    guard fee.referencedVariables.isEmpty else { return }
    do throws(CELError) {
      guard case .int(let francs) = try fee.evaluate([:]), francs < 0 else { return }
      faults.add("the fee is less than nothing", fix: "write 0 or more francs", at: amount.position)
    } catch {
      faults.add(error.message, fix: error.fix ?? "write whole francs", at: amount.position(ofOffset: error.offset))
    }
  }

  private func named(_ formulas: [NamedFormula], in environment: CELEnvironment, expecting type: CELType)
    -> [(name: String, expression: CELExpression)]
  {
    formulas.compactMap { entry in
      expression(entry.formula, in: environment, expecting: type).map { (entry.name.value, $0) }
    }
  }

  private func expression(_ scalar: Scalar, in environment: CELEnvironment, expecting type: CELType) -> CELExpression? {
    do {
      return try CELExpression.compile(scalar.text, in: environment, expecting: type)
    } catch {
      faults.add(
        error.message, fix: error.fix ?? "write an expression of type \(type)",
        at: scalar.position(ofOffset: error.offset))
      return nil
    }
  }
}
