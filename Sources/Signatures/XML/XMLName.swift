/// The name of an element or attribute: what it is (namespace and local part) and how it was written (prefix).
package struct XMLName: Sendable, Hashable {
  /// Empty where there is none.
  package let prefix: String
  package let local: String
  /// The namespace's URI; empty for a name in none.
  package let namespace: String

  package init(prefix: String = "", local: String, namespace: String = "") {
    self.prefix = prefix
    self.local = local
    self.namespace = namespace
  }

  /// As it stands in a tag.
  var qualified: String { prefix.isEmpty ? local : "\(prefix):\(local)" }

  /// Whether both mean the same, whatever their prefixes.
  package func isSame(as other: XMLName) -> Bool { local == other.local && namespace == other.namespace }
}
