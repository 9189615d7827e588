/// A share as people read it; one that is not known is not 0.
enum Percent {
  static func words(_ share: Double?) -> Words {
    guard let share else { return RecommendationText.noData.words }
    // Only the whole way is 100.
    let percent = share < 1 ? min(99, Int((share * 100).rounded())) : 100
    return RecommendationText.percent(["value": "\(percent)"]).words
  }
}
