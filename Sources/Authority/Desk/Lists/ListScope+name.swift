extension ListScope {
  /// How the store calls it: `complete`, or the number of a partition.
  var name: String {
    switch self {
    case .complete: "complete"
    case .partition(let number): String(number)
    }
  }
}

extension Publication {
  /// The end of a list's address after the use: `.crl`, `-3.crl`, `-delta.crl`, `-3-delta.crl`. Nil for none of them.
  public func list(named name: String) -> (scope: ListScope, isDelta: Bool)? {
    for scope in scopes {
      for isDelta in hasDeltas ? [false, true] : [false] {
        if address(of: scope, delta: isDelta).text == lists.text + name { return (scope, isDelta) }
      }
    }
    return nil
  }
}
