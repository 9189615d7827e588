import Foundation
import Territory
import Vocabulary

/// The recommendations for machines: CSV (RFC 4180) and JSON. What is not published is an empty cell, or absent.
public struct RecommendationTable {
  public static let csvType = "text/csv; charset=utf-8; header=present"
  public static let jsonType = "application/json; charset=utf-8"

  private static let columns = [
    "id", "edition", "text", "countries", "owner", "due", "status", "progress", "coverage", "indicator", "unit",
    "direction", "weight", "baseline", "target", "value", "evidence", "version", "source", "certainty",
  ]

  private let recommendations: [FollowedRecommendation]
  private let figures: [PlatformFigure: Double]

  public init(_ recommendations: [FollowedRecommendation], _ figures: [PlatformFigure: Double]) {
    self.recommendations = recommendations
    self.figures = figures
  }

  /// A row for each indicator; one row for a recommendation without any.
  public var csv: String {
    var rows = [Self.columns]
    for followed in recommendations {
      let indicators = followed.recommendation.indicators
      for indicator in indicators.isEmpty ? [nil] : indicators.map(Optional.some) {
        rows.append(cells(followed, indicator))
      }
    }
    return rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func cells(_ followed: FollowedRecommendation, _ indicator: Indicator?) -> [String] {
    let (one, progress) = (followed.recommendation, followed.progress(figures))
    return [
      one.id.rawValue, followed.edition.rawValue, one.text.french, one.states.map(\.rawValue).joined(separator: " "),
      one.owner ?? "", one.due?.iso ?? "", one.state.rawValue, Self.text(progress.share),
      Self.text(progress.coverage), indicator?.name.french ?? "", indicator?.unit.french ?? "",
      indicator?.direction.rawValue ?? "", Self.text(indicator?.weight), Self.text(indicator?.baseline),
      Self.text(indicator?.target), Self.text(indicator?.value(figures)), String(one.evidence.count),
      String(followed.changes.count), one.provenance.source, one.provenance.status.rawValue,
    ]
  }

  private static func text(_ figure: Double?) -> String {
    guard let figure else { return "" }
    let rounded = (figure * 10_000).rounded() / 10_000
    return Int64(exactly: rounded).map { String($0) } ?? String(rounded)
  }

  /// Quoted where it must be. A text that a spreadsheet would take for a formula begins with an apostrophe.
  private static func cell(_ text: String) -> String {
    // By scalars: a mark over a sign makes another character of it, and the same sign to a spreadsheet.
    let isFormula = Double(text) == nil && text.unicodeScalars.first.map { "=+-@".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// - Throws: what JSON cannot write; texts and finite numbers it can.
  public func json() throws -> String {
    let content: [String: Any] = ["recommendations": recommendations.map(value)]
    let data = try JSONSerialization.data(
      withJSONObject: content, options: [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private func value(_ followed: FollowedRecommendation) -> [String: Any] {
    let (one, progress) = (followed.recommendation, followed.progress(figures))
    var value: [String: Any] = [
      "id": one.id.rawValue, "edition": followed.edition.rawValue, "text": one.text.french,
      "countries": one.states.map(\.rawValue), "status": one.state.rawValue, "coverage": progress.coverage,
      "follows": one.follows.map(\.rawValue), "source": one.provenance.source,
      "certainty": one.provenance.status.rawValue, "indicators": one.indicators.map(indicator),
      "evidence": one.evidence.map(Self.evidence), "history": followed.changes.map(Self.change),
    ]
    value["owner"] = one.owner
    value["due"] = one.due?.iso
    value["progress"] = progress.share
    return value
  }

  private func indicator(_ one: Indicator) -> [String: Any] {
    var value: [String: Any] = [
      "id": one.id, "name": one.name.french, "unit": one.unit.french, "direction": one.direction.rawValue,
      "weight": one.weight,
      "readings": one.readings.map { ["on": $0.day.iso, "value": $0.value] as [String: Any] },
    ]
    value["feed"] = one.feed?.rawValue
    value["baseline"] = one.baseline
    value["target"] = one.target
    value["value"] = one.value(figures)
    value["progress"] = one.progress(at: one.value(figures))
    return value
  }

  private static func evidence(_ one: Evidence) -> [String: Any] {
    var value: [String: Any] = ["text": one.text.french]
    value["on"] = one.day?.iso
    value["link"] = one.link
    value["source"] = one.provenance?.source
    return value
  }

  private static func change(_ one: Change<RecommendationField>) -> [String: Any] {
    [
      "version": one.version, "at": one.at.formatted(.iso8601), "reason": one.reason,
      "fields": Dictionary(one.fields.map { ($0.key.rawValue, $0.value) }) { first, _ in first },
    ]
  }
}
