/// How much XML is read.
package struct XMLLimits: Sendable, Hashable {
  package let bytes: Int
  package let depth: Int
  /// Elements, in the whole document.
  package let elements: Int
  /// Attributes of one element, declarations of namespaces among them.
  package let attributes: Int

  package init(bytes: Int, depth: Int, elements: Int, attributes: Int) {
    self.bytes = bytes
    self.depth = depth
    self.elements = elements
    self.attributes = attributes
  }

  /// The largest trust lists of Europe have some ten megabytes.
  package static let standard = XMLLimits(bytes: 16 << 20, depth: 48, elements: 200_000, attributes: 48)
}
