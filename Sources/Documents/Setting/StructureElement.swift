/// An element of the logical structure (ISO 32000-1 §14.7.2). Confined to the rendering of one document.
final class StructureElement {
  enum Kid {
    case element(StructureElement)
    case content(page: Int, identifier: Int)
    case annotation(page: Int, index: Int)
  }

  let tag: StaticString
  /// Entries of its dictionary beside type, parent and kids.
  let attributes: StaticString?
  let alternative: String?
  private(set) var kids: [Kid] = []

  init(_ tag: StaticString, attributes: StaticString? = nil, alternative: String? = nil) {
    self.tag = tag
    self.attributes = attributes
    self.alternative = alternative
  }

  func add(_ tag: StaticString, attributes: StaticString? = nil, alternative: String? = nil) -> StructureElement {
    let element = StructureElement(tag, attributes: attributes, alternative: alternative)
    kids.append(.element(element))
    return element
  }

  func append(_ kid: Kid) { kids.append(kid) }

  /// Nothing was drawn under it, so that it does not go into the file.
  var isEmpty: Bool {
    kids.allSatisfy { if case .element(let element) = $0 { element.isEmpty } else { false } }
  }
}
