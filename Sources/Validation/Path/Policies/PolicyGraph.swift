import SwiftASN1

/// The policies that hold from an anchor down to a certificate.
///
/// It says what the policy tree of RFC 5280 §6.1 says, as the graph of RFC 9618 §5: each policy stands once in a level, so
/// that mappings cannot make it grow with the power of its depth.
struct PolicyGraph: Sendable {
  private var levels: [[ASN1ObjectIdentifier: Node]]

  private struct Node: Sendable {
    /// Policies that satisfy this one in the next certificate.
    var expected: Set<ASN1ObjectIdentifier>
    /// Policies of the level above that it stands under.
    var parents: Set<ASN1ObjectIdentifier>
  }

  /// More policies than this in one level are refused.
  private static let widest = 1024
  private static let any = CertificateExtensions.anyPolicy

  /// Any policy, at the anchor.
  init() {
    levels = [[Self.any: Node(expected: [Self.any], parents: [])]]
  }

  /// Goes one certificate down (RFC 5280 §6.1.3 d). Nil when no policy is left, which is for good.
  func descending(by policies: [ASN1ObjectIdentifier], takesAny: Bool) throws(PathFault) -> PolicyGraph? {
    let above = levels[levels.count - 1]
    var expecting: [ASN1ObjectIdentifier: Set<ASN1ObjectIdentifier>] = [:]
    for (policy, node) in above {
      for expected in node.expected { expecting[expected, default: []].insert(policy) }
    }
    var level: [ASN1ObjectIdentifier: Node] = [:]
    for policy in policies where policy != Self.any {
      if let parents = expecting[policy] {
        level[policy] = Node(expected: [policy], parents: parents)
      } else if above[Self.any] != nil {
        level[policy] = Node(expected: [policy], parents: [Self.any])
      }
    }
    if takesAny, policies.contains(Self.any) {
      for (policy, parents) in expecting where level[policy] == nil {
        level[policy] = Node(expected: [policy], parents: parents)
      }
    }
    guard level.count <= Self.widest else { throw .tooComplex }
    var graph = self
    graph.levels.append(level)
    return graph.pruned()
  }

  /// Puts the subject's policies in the place of the issuer's for what follows (RFC 5280 §6.1.4 b 1).
  mutating func map(_ mappings: [CertificateExtensions.PolicyMapping]) throws(PathFault) {
    let last = levels.count - 1
    for (issuer, subjects) in Dictionary(grouping: mappings, by: \.issuer).mapValues({ Set($0.map(\.subject)) }) {
      if levels[last][issuer] != nil {
        levels[last][issuer]?.expected = subjects
      } else if levels[last][Self.any] != nil {
        levels[last][issuer] = Node(expected: subjects, parents: [Self.any])
      }
    }
    guard levels[last].count <= Self.widest else { throw .tooComplex }
  }

  /// Takes out what would have to be mapped where no mapping is allowed (RFC 5280 §6.1.4 b 2).
  func removing(_ mappings: [CertificateExtensions.PolicyMapping]) -> PolicyGraph? {
    var graph = self
    for mapping in mappings { graph.levels[levels.count - 1][mapping.issuer] = nil }
    return graph.pruned()
  }

  /// Of `accepted`, or of all where that is nil, the policies that the whole path holds under, in the words of the anchor
  /// (RFC 5280 §6.1.5 g). Any policy stands for itself.
  func policies(among accepted: Set<ASN1ObjectIdentifier>?) -> Set<ASN1ObjectIdentifier> {
    var held: Set<ASN1ObjectIdentifier> = []
    for level in levels.dropFirst() {
      for (policy, node) in level where policy != Self.any && node.parents.contains(Self.any) { held.insert(policy) }
    }
    let holdsAny = levels[levels.count - 1][Self.any] != nil
    guard let accepted else { return holdsAny ? held.union([Self.any]) : held }
    return holdsAny ? accepted : held.intersection(accepted)
  }

  /// Without nodes that lead to none in the last level. Nil when that has none.
  private func pruned() -> PolicyGraph? {
    guard levels[levels.count - 1].isEmpty == false else { return nil }
    var graph = self
    for depth in stride(from: levels.count - 2, through: 0, by: -1) {
      let wanted = graph.levels[depth + 1].values.reduce(into: Set<ASN1ObjectIdentifier>()) { $0.formUnion($1.parents) }
      graph.levels[depth] = graph.levels[depth].filter { wanted.contains($0.key) }
    }
    return graph
  }
}
