import Validation

extension Verifier {
  /// For acts of other States: each list, and what judges by its roots.
  var acts: [(SignedTrustList, SignatureValidator)] {
    trustLists.map { list in
      (list, SignatureValidator(policy: .acts, anchors: list.actAnchors, bounds: validator.bounds))
    }
  }

  /// The list that it takes for something to pass; nil where it passes without any.
  func list(passing: (SignatureValidator) -> Bool) -> SignedTrustList? {
    guard !trustLists.isEmpty else { return nil }
    let own = validator.anchors.filter { $0.list == nil }
    func judging(_ anchors: [TrustAnchor]) -> SignatureValidator {
      SignatureValidator(
        policy: validator.policy, anchors: anchors, values: validator.values, bounds: validator.bounds)
    }
    guard !passing(judging(own)) else { return nil }
    return trustLists.first { passing(judging(own + $0.anchors(by: validator.policy))) }
  }
}
