/// A digest as a reference states it.
struct ReferenceDigest {
  let algorithm: DigestAlgorithm
  let value: [UInt8]

  /// `DigestMethod` and `DigestValue` in any element.
  init(_ element: XMLElement) throws(XMLSignatureFault) {
    guard let name = element.only("DigestMethod", in: .signatures)?.attribute("Algorithm"),
      let value = element.only("DigestValue", in: .signatures)?.octets
    else { throw .form(.references) }
    guard let algorithm = XMLAlgorithms.digest(named: name) else { throw .algorithm(name) }
    self.algorithm = algorithm
    self.value = value
  }

  /// Those of a `Reference` with exactly these transforms, none of them with parameters.
  init(_ reference: XMLElement, _ transforms: [String]) throws(XMLSignatureFault) {
    guard reference.hasElementsOnly, reference.elements.count == 3,
      let list = reference.only("Transforms", in: .signatures), list.hasElementsOnly,
      list.elements.allSatisfy({ $0.isNamed("Transform", in: .signatures) && $0.children.isEmpty }),
      list.elements.map({ $0.attribute("Algorithm") ?? "" }) == transforms
    else { throw .form(.transforms) }
    try self.init(reference)
  }
}
