import Procedures
import Vocabulary

extension Procedure {
  /// The fee as a stranger reads it: the amount, « gratuit », or that it depends on the answers.
  var shownFee: Words {
    guard let fee = try? fee(for: Answers()) else { return Words(CatalogueText.varies) }
    return fee == .zero ? Words(CatalogueText.free) : .text(fee.formatted)
  }
}

extension DoubtTag {
  /// « à confirmer », unless the source says so itself; nil also where no fact is stated.
  init?(_ source: FactSource?) {
    guard let source, !source.isConfirmed else { return nil }
    self = .toConfirm
  }
}
