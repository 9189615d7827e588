/// An element of a small XML document, with its text and its children.
struct XMLElement {
  let name: String
  let attributes: [String: String]
  /// The text of the element itself, between its children too.
  var text = ""
  var children: [XMLElement] = []
  let line: Int

  func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The text of a child; empty where there is none.
  func text(of name: String) -> String { child(name)?.text.trimmed ?? "" }
}

extension String {
  /// Without the white space around it.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
