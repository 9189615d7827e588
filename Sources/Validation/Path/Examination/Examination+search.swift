extension Examination {
  /// All paths from `leaf` to anchors whose names and signatures chain, the likeliest first, until `visit` has enough.
  ///
  /// A certificate stands in a path once, as does a key under one name, so that cross-certificates make no loops. Throws
  /// what stood in the way when no path was found at all.
  func searchPaths(
    from leaf: PathCertificate, visit: (CertificationPath) -> Bool
  ) throws(PathFailure) {
    var search = PathSearch(leaf: leaf)
    if let anchor = anchors.first(where: { $0.certificate == leaf }) {
      _ = visit(CertificationPath(certificates: [leaf], anchor: anchor))
      return
    }
    _ = extend(&search, visit: visit)
    if let obstacle = search.obstacle, search.found == 0 { throw obstacle }
  }

  /// Goes on from the last certificate of `search`; gives whether `visit` has enough.
  private func extend(_ search: inout PathSearch, visit: (CertificationPath) -> Bool) -> Bool {
    let last = search.path[search.path.count - 1]
    for anchor in anchors where anchor.name == last.issuer && !isOverruled(search.path, under: anchor) {
      guard spend(&search) else { return true }
      guard isSigned(last, with: anchor.key, &search) else { continue }
      search.found += 1
      if visit(CertificationPath(certificates: search.path, anchor: anchor)) || search.found >= PathSearch.mostPaths {
        return true
      }
    }
    guard search.path.count < PathSearch.longest else { return false }
    for issuer in pool.issuers(of: last) where !search.contains(issuer) {
      guard spend(&search) else { return true }
      guard isSigned(last, with: issuer.key, &search) else { continue }
      search.path.append(issuer)
      let isEnough = extend(&search, visit: visit)
      search.path.removeLast()
      if isEnough { return true }
    }
    return false
  }

  /// Whether the trust list that names an anchor names an authority below it too: what it says of that one counts, and no
  /// path goes past it. A list overrules itself alone.
  private func isOverruled(_ path: [PathCertificate], under anchor: TrustAnchor) -> Bool {
    guard anchor.list != nil else { return false }
    return path.dropFirst().contains { certificate in
      anchors.contains { $0.list == anchor.list && $0.name == certificate.subject && $0.key == certificate.key }
    }
  }

  private func spend(_ search: inout PathSearch) -> Bool {
    remainingSteps -= 1
    if remainingSteps < 0 { search.meet(.tooComplex) }
    return remainingSteps >= 0
  }

  private func isSigned(_ certificate: PathCertificate, with key: VerifyingKey, _ search: inout PathSearch) -> Bool {
    switch check(certificate, with: key) {
    case .valid: return true
    case .invalid: search.meet(.badSignature)
    case .refused(let algorithm): search.meet(.weakAlgorithm(algorithm))
    }
    return false
  }
}
