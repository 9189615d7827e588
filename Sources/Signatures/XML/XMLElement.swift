/// An element of XML, with all that canonical XML keeps of it: comments, the way of quoting and the order of attributes
/// are gone.
package struct XMLElement: Sendable, Hashable {
  package let name: XMLName
  package var attributes: [XMLAttribute]
  /// Two texts never stand beside one another.
  package var children: [XMLNode]

  package init(name: XMLName, attributes: [XMLAttribute], children: [XMLNode]) {
    self.name = name
    self.attributes = attributes
    self.children = children
  }
}

package enum XMLNode: Sendable, Hashable {
  case element(XMLElement)
  /// With its references resolved.
  case text(String)
}

package struct XMLAttribute: Sendable, Hashable {
  package let name: XMLName
  package let value: String

  package init(name: XMLName, value: String) {
    self.name = name
    self.value = value
  }

  /// One in no namespace, as most are.
  package init(_ local: String, _ value: String) {
    self.init(name: XMLName(local: local), value: value)
  }
}

extension XMLElement {
  /// For writing.
  package init(
    _ local: String, in namespace: XMLNamespace, _ attributes: [XMLAttribute] = [], _ children: [XMLElement] = []
  ) {
    self.init(name: namespace.name(local), attributes: attributes, children: children.map(XMLNode.element))
  }

  /// For writing, around a text.
  package init(_ local: String, in namespace: XMLNamespace, _ attributes: [XMLAttribute] = [], text: String) {
    self.init(name: namespace.name(local), attributes: attributes, children: text.isEmpty ? [] : [.text(text)])
  }

  /// The elements in it.
  package var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The text in it, without white space at its ends; nil where elements stand in it.
  package var text: String? {
    var text = ""
    for child in children {
      guard case .text(let part) = child else { return nil }
      text += part
    }
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !XMLByte.isSpace($0) }),
      let last = bytes.lastIndex(where: { !XMLByte.isSpace($0) })
    else { return "" }
    return String(text[first...last])
  }

  package func isNamed(_ local: String, in namespace: XMLNamespace) -> Bool {
    name.local == local && name.namespace == namespace.uri
  }

  package func elements(_ local: String, in namespace: XMLNamespace) -> [XMLElement] {
    elements.filter { $0.isNamed(local, in: namespace) }
  }

  /// The element of this name, if there is exactly one.
  package func only(_ local: String, in namespace: XMLNamespace) -> XMLElement? {
    let found = elements(local, in: namespace)
    return found.count == 1 ? found[0] : nil
  }

  /// The value of an attribute in no namespace.
  package func attribute(_ local: String) -> String? {
    attributes.first { $0.name.local == local && $0.name.namespace.isEmpty }?.value
  }

  /// Whether nothing but white space stands between its elements.
  package var hasElementsOnly: Bool {
    children.allSatisfy { child in
      guard case .text(let text) = child else { return true }
      return text.utf8.allSatisfy(XMLByte.isSpace)
    }
  }
}
