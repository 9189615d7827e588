/// An object stream, inflated (ISO 32000-1 §7.5.7).
struct PDFObjectStream {
  let text: PDFText
  /// The number of each object, and where it begins in the text.
  private let places: [(number: Int, position: Int)]

  init(_ dictionary: PDFDictionary, _ bytes: [UInt8], at offset: Int, _ budget: PDFBudget) throws(PDFFault) {
    let fault = PDFFault.malformed(.objectStream, offset: offset)
    guard dictionary["Type"]?.name == "ObjStm", let count = dictionary["N"]?.integer,
      let first = dictionary["First"]?.integer, (0...bytes.count).contains(first), (0...(first / 2 + 1)).contains(count)
    else { throw fault }
    var parser = PDFParser(bytes, at: 0, longest: first, mostItems: budget.limits.itemsOfObject)
    var places: [(Int, Int)] = []
    for _ in 0..<count {
      try parser.countItem()
      parser.skipSpace()
      guard let number = parser.digits() else { throw fault }
      parser.skipSpace()
      guard let position = parser.digits(), position < bytes.count - first else { throw fault }
      places.append((number, first + position))
    }
    try budget.spend(parser)
    text = PDFText(inflated: bytes)
    self.places = places
  }

  /// The object of this index, which must have this number.
  func object(
    _ number: Int, index: Int, _ budget: PDFBudget
  ) throws(PDFFault) -> (object: PDFObject, range: Range<Int>) {
    guard places.indices.contains(index), places[index].number == number else {
      throw .malformed(.objectStream, offset: 0)
    }
    var parser = PDFParser(
      text.bytes, at: places[index].position, longest: budget.limits.object, mostItems: budget.limits.itemsOfObject)
    parser.skipSpace()
    let start = parser.position
    let object = try parser.object()
    try budget.spend(parser)
    if case .reference = object { throw .malformed(.object, offset: start) }
    return (object, start..<parser.position)
  }
}
