public import Signatures

extension TrustAnchors {
  /// The roots, as the validation of paths trusts them. Throws for one that it cannot read.
  public var anchors: [TrustAnchor] {
    get throws(PathFault) {
      var anchors: [TrustAnchor] = []
      for root in roots { anchors.append(try TrustAnchor(certificate: root.der)) }
      return anchors
    }
  }
}
