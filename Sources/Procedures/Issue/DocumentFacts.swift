import Rules
public import Signatures

/// The facts that an act states: the document's texts and tables, and the short ones of its QR code.
public struct DocumentFacts: Sendable, Hashable {
  public let texts: [String: String]
  public let tables: [String: [[String]]]
  /// In the definition's order; empty values left out.
  public let stamp: [ActFacts.Fact]
}

extension Procedure {
  /// Evaluates the facts for a decided dossier at an office.
  func facts(of dossier: Dossier, office: (name: String, place: String)) throws(CELError) -> DocumentFacts {
    let records = dossier.evidence.map { evidence in
      CELValue.map(CELMap(evidence.values.mapValues(CELValue.string)))
    }
    var bindings: [String: CELValue] = [
      "answers": celAnswers(dossier.answers),
      "record": records.first ?? .map(CELMap()),
      "records": .list(records),
      "office": .object(["name": .string(office.name), "place": .string(office.place)]),
    ]
    if let verdict = dossier.verdict { bindings["panel"] = verdict.celValue }
    var texts: [String: String] = [:]
    for (name, expression) in formulas.facts { texts[name] = try expression.text(bindings) }
    var tables: [String: [[String]]] = [:]
    for (name, expression) in formulas.tables { tables[name] = try expression.rows(bindings) }
    var stamp: [ActFacts.Fact] = []
    for (name, expression) in formulas.stamp {
      let text = try expression.text(bindings)
      if !text.isEmpty { stamp.append(.init(name, text)) }
    }
    return DocumentFacts(texts: texts, tables: tables, stamp: stamp)
  }
}

extension CELExpression {
  fileprivate func text(_ bindings: [String: CELValue]) throws(CELError) -> String {
    guard case .string(let text) = try evaluate(bindings) else { return "" }
    return text
  }

  fileprivate func rows(_ bindings: [String: CELValue]) throws(CELError) -> [[String]] {
    guard case .list(let rows) = try evaluate(bindings) else { return [] }
    return rows.map { row in
      guard case .list(let cells) = row else { return [] }
      return cells.map { if case .string(let text) = $0 { text } else { "" } }
    }
  }
}
