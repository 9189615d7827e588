public import Documents
public import Rules
public import Vocabulary

/// A procedure ready to run: its definition, every expression compiled, and the hash that names this version.
public struct Procedure: Sendable {
  public let definition: ProcedureDefinition
  /// The layout of its act.
  public let layout: Layout
  public let source: ProcedureSource
  /// The version, which dossiers keep: that of ``source``, or the name that it was kept under before layouts were.
  public let hash: String
  let formulas: Formulas

  public var id: String { definition.id }

  /// The fields of a page that the answers so far call for.
  public func fields(of page: FormPage, given answers: Answers) -> [FormField] {
    page.fields.filter { applies($0, given: answers) }
  }

  /// The fields of the whole form that the answers call for.
  public func fields(given answers: Answers) -> [FormField] {
    definition.fields.filter { applies($0, given: answers) }
  }

  /// Whether a field is asked. A condition that rests on an answer not given yet does not hold; after any other error the
  /// field is asked, since what a request needs must not go missing in silence.
  public func applies(_ field: FormField, given answers: Answers) -> Bool {
    holds(formulas.conditions[field.id], given: answers)
  }

  /// The pieces that the answers call for, as fields are asked.
  public func pieces(given answers: Answers) -> [Piece] {
    definition.pieces.filter { holds(formulas.pieces[$0.id], given: answers) }
  }

  private func holds(_ condition: CELExpression?, given answers: Answers) -> Bool {
    guard let condition else { return true }
    do throws(CELError) {
      return try condition.evaluate(["answers": celAnswers(answers)]) == .bool(true)
    } catch {
      return !error.isAbsence
    }
  }

  /// The faults of the answers to these fields, in their order: missing answers and failed checks.
  public func faults(in fields: [FormField], given answers: Answers, language: LanguageTag) -> [FieldFault] {
    let bound = ["answers": celAnswers(answers)]
    var faults: [FieldFault] = []
    for field in fields where applies(field, given: answers) {
      guard answers[field.id] != nil else {
        if field.isRequired { faults.append(FieldFault(field: field.id, reason: .missing)) }
        continue
      }
      for (check, rule) in zip(field.checks, formulas.checks[field.id] ?? [])
      where (try? rule.evaluate(bound)) != .bool(true) {
        faults.append(FieldFault(field: field.id, reason: .check(check.message[language])))
      }
    }
    return faults
  }

  /// The reasons of the rules of eligibility that the answers fail, in their order. A rule that cannot tell is failed: the
  /// applicant is told which, and can answer what it rests on.
  public func unmetEligibility(given answers: Answers) -> [LocalizedText] {
    let bound = ["answers": celAnswers(answers)]
    return zip(definition.eligibility, formulas.eligibility).compactMap { rule, expression in
      (try? expression.evaluate(bound)) == .bool(true) ? nil : rule.reason
    }
  }

  /// The answers with another one to a field that was asked.
  ///
  /// - Parameter value: canonical; nil for none.
  /// - Throws: `invalidAnswer` when it does not fit; `answerChangesRequest` when other fields are asked with it. An answer to
  ///   one that no longer is would stay in the dossier, and could reach the act.
  func amend(
    _ answers: Answers, _ field: FormField, to value: String?, language: LanguageTag
  ) throws(DossierError) -> Answers {
    var amended = answers
    amended[field.id] = value
    let faults = faults(in: definition.fields, given: amended, language: language)
    if let fault = faults.first(where: { $0.field == field.id }) { throw .invalidAnswer(fault) }
    let (before, now) = (fields(given: answers).map(\.id), fields(given: amended).map(\.id))
    guard faults.isEmpty, before == now else { throw .answerChangesRequest }
    return amended
  }

  /// The records that a dossier rests on and that are its applicant's own: an agent has compared them, and the act was issued.
  ///
  /// - Throws: the error of a rule that cannot tell. One that rests on an answer that was not given does not hold.
  func ownRecords(of dossier: Dossier) throws(CELError) -> [Evidence] {
    switch dossier.phase {
    case .issued, .revoked: break
    default: return []
    }
    let bound = ["answers": celAnswers(dossier.answers)]
    var own: [Evidence] = []
    for clearance in dossier.clearances where try isOwn(clearance.step, bound) { own += clearance.evidence }
    return own
  }

  private func isOwn(_ step: String, _ bound: [String: CELValue]) throws(CELError) -> Bool {
    do { return try formulas.own[step]?.evaluate(bound) == .bool(true) } catch {
      guard error.isAbsence else { throw error }
      return false
    }
  }

  /// The fee for these answers, in whole francs.
  ///
  /// - Throws: the error of the expression; `outOfRange` for a fee of less than nothing, which would count as free.
  public func fee(for answers: Answers) throws(CELError) -> Money {
    guard case .int(let francs) = try formulas.fee.evaluate(["answers": celAnswers(answers)]) else { return .zero }
    guard francs >= 0 else { throw CELError(.outOfRange(type: "a fee"), at: 0) }
    return Money(francs: francs)
  }

  /// The code of the place that decides which office is competent.
  public func decidingPlace(for answers: Answers) throws(CELError) -> String {
    guard case .string(let code) = try formulas.place.evaluate(["answers": celAnswers(answers)]) else { return "" }
    return code
  }

  /// Answers as the expressions see them: numbers as int, everything else as text.
  func celAnswers(_ answers: Answers) -> CELValue {
    var fields: [String: CELValue] = [:]
    for (name, value) in answers.values {
      let isNumber = formulas.numbers.contains(name)
      fields[name] = isNumber ? Int64(value).map(CELValue.int) ?? .null : .string(value)
    }
    return .object(fields)
  }
}
