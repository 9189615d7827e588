/// A figure as French writes it.
enum Figure {
  static func words(_ figure: Double?) -> Words {
    figure.map { .text(text($0)) } ?? RecommendationText.unpublished.words
  }

  /// With at most one decimal.
  static func text(_ figure: Double) -> String {
    let tenths = (figure * 10).rounded()
    guard let whole = Int64(exactly: tenths) else { return "\(figure)" }
    let sign = whole < 0 ? "-" : ""
    let rest = whole.magnitude % 10
    return sign + String(whole.magnitude / 10) + (rest == 0 ? "" : ",\(rest)")
  }
}
