import Signatures

extension XMLElement {
  /// The root of a document that came from elsewhere, in the bounds of ``ImportLimits``. Processing instructions are passed
  /// over: exports name style sheets by them.
  static func imported(_ bytes: [UInt8]) throws(ImportError) -> XMLElement {
    _ = try ImportedText.text(of: bytes)
    let limits = XMLLimits(
      bytes: ImportLimits.size, depth: ImportLimits.depth, elements: ImportLimits.events * ImportLimits.parts,
      attributes: ImportLimits.parts)
    do throws(XMLFault) {
      return try XMLReader.root(of: bytes, limits: limits, skipsInstructions: true)
    } catch {
      func line(_ place: Int) -> Int { 1 + bytes.prefix(place).count { $0 == UInt8(ascii: "\n") } }
      switch error {
      case .tooLarge: throw .tooMany(limit: limits.elements)
      case .tooDeep(let place): throw .tooDeep(line: line(place))
      case .malformed(let place): throw .malformed(line: line(place))
      case .forbidden(let place): throw .documentType(line: line(place))
      }
    }
  }

  /// The elements in it of this name, in whatever namespace: c3voc's schedule has none.
  func elements(_ local: String) -> [XMLElement] { elements.filter { $0.name.local == local } }

  /// The text of the element itself, between its elements too, without white space at its ends.
  var ownText: String {
    children.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined().trimmed
  }

  /// The text of the first element of this name; empty where there is none.
  func text(of local: String) -> String { elements(local).first?.ownText ?? "" }
}
