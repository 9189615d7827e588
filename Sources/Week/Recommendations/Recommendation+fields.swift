import Vocabulary

extension Recommendation {
  /// The most characters that a value may have.
  private static let longest = 600

  /// The recommendation after a change. Whether its figures make sense together is for ``checkTargets()`` to say.
  func applying(_ fields: [RecommendationField: String]) throws(WeekError) -> Recommendation {
    var changed = self
    for (field, text) in fields {
      guard text.unicodeScalars.count <= Self.longest, text.unicodeScalars.allSatisfy(\.isPlain) else {
        throw .badField(name: field.rawValue, expected: "a line of at most \(Self.longest) characters")
      }
      switch field {
      case .owner: changed.owner = text.isEmpty ? nil : text
      case .due: changed.due = text.isEmpty ? nil : try Self.day(text, field)
      case .state: changed.state = try Self.state(text)
      case .evidence: changed.evidence.append(try Self.evidence(text))
      case .baseline(let id):
        let figure = try Self.figure(text, field)
        try changed.change(id, field) { $0.baseline = figure }
      case .target(let id):
        let figure = try Self.figure(text, field)
        try changed.change(id, field) { $0.target = figure }
      case .reading(let id):
        let reading = try Self.reading(text, field)
        try changed.change(id, field) { $0.readings.append(reading) }
      }
    }
    return changed
  }

  /// Holds targets against baselines, once all of a change is in. A stored change is not held against them: a later pack may bring
  /// another baseline.
  func checkTargets() throws(WeekError) {
    for indicator in indicators {
      guard let baseline = indicator.baseline, let target = indicator.target else { continue }
      guard indicator.direction == .up ? target > baseline : target < baseline else {
        throw .badField(name: "target.\(indicator.id)", expected: "a figure beyond the baseline \(baseline)")
      }
    }
  }

  private mutating func change(
    _ id: String, _ field: RecommendationField, _ body: (inout Indicator) -> Void
  ) throws(WeekError) {
    guard let index = indicators.firstIndex(where: { $0.id == id }) else {
      let known = indicators.map(\.id).joined(separator: ", ")
      throw .badField(name: field.rawValue, expected: "an indicator of the recommendation: \(known)")
    }
    body(&indicators[index])
  }

  private static func day(_ text: String, _ field: RecommendationField) throws(WeekError) -> Day {
    guard let day = Day(iso: text) else { throw .badField(name: field.rawValue, expected: "a day such as 2026-12-31") }
    return day
  }

  private static func state(_ text: String) throws(WeekError) -> RecommendationState {
    guard let state = RecommendationState(rawValue: text) else {
      let known = RecommendationState.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badField(name: "state", expected: "one of \(known)")
    }
    return state
  }

  private static func figure(_ text: String, _ field: RecommendationField) throws(WeekError) -> Double? {
    if text.isEmpty { return nil }
    guard let figure = Double(text), figure.isFinite, abs(figure) <= 1e15 else {
      throw .badField(name: field.rawValue, expected: "a figure such as 12.5")
    }
    return figure
  }

  private static func reading(_ text: String, _ field: RecommendationField) throws(WeekError) -> Indicator.Reading {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let day = Day(iso: parts[0]), let value = try figure(parts[1], field) else {
      throw .badField(name: field.rawValue, expected: "a day and a figure such as 2026-06-30=12.5")
    }
    return Indicator.Reading(day: day, value: value, provenance: nil)
  }

  private static func evidence(_ text: String) throws(WeekError) -> Evidence {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { Folding.normalised(String($0)) }
    let fault = WeekError.badField(
      name: "evidence", expected: "a sentence, then a day and an address where there are any, between |")
    guard let sentence = parts.first, !sentence.isEmpty, parts.count <= 3 else { throw fault }
    let day = parts.count > 1 && !parts[1].isEmpty ? try Self.day(parts[1], .evidence) : nil
    let link = parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil
    if let link {
      let rest = link.hasPrefix("https://") ? link.dropFirst(8) : link.hasPrefix("http://") ? link.dropFirst(7) : ""
      guard !rest.isEmpty, rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw fault }
    }
    return Evidence(text: LocalizedText(french: sentence), day: day, link: link, provenance: nil)
  }
}
