extension PDFReader {
  /// The data of a stream that begins at an offset, and the offset after `endstream`, which must follow where the
  /// length says (ISO 32000-1 §7.3.8).
  func stream(at start: Int, length: Int) throws(PDFFault) -> (range: Range<Int>, end: Int) {
    guard length >= 0, length <= end - start else { throw .malformed(.stream, offset: start) }
    let after = try read(at: start + length, longest: 64, as: .stream) { parser throws(PDFFault) in
      parser.skipSpace()
      guard parser.take("endstream") else { throw .malformed(.stream, offset: start) }
      return parser.offset
    }
    return (start..<(start + length), after.value)
  }

  /// The contents of a stream with its filters undone: none, or Flate with or without a PNG predictor (§7.4.4). The
  /// entries of `dictionary` that matter must be direct.
  func inflate(_ range: Range<Int>, by dictionary: PDFDictionary, at offset: Int) throws(PDFFault) -> [UInt8] {
    guard dictionary.entry("F") == nil else { throw .unsupported(.filter) }
    guard range.count <= budget.inflated else { throw .tooLarge(offset: offset) }
    let packed = try source.bytes(range)
    guard let filter = try Self.only("Filter", in: dictionary, at: offset) else {
      try budget.spend(inflated: packed.count, at: offset)
      return packed
    }
    guard filter.name == "FlateDecode" || filter.name == "Fl" else { throw .unsupported(.filter) }
    let bytes: [UInt8]
    do { bytes = try Flate.inflate(packed, most: budget.inflated) } catch {
      throw error == .tooLong ? .tooLarge(offset: offset) : .malformed(.stream, offset: offset)
    }
    try budget.spend(inflated: bytes.count, at: offset)
    let parameters = try Self.only("DecodeParms", in: dictionary, at: offset)?.dictionary
    let predictor = PDFPredictor(parameters)
    guard let predictor else { throw .unsupported(.filter) }
    guard let plain = predictor.undo(bytes) else { throw .malformed(.stream, offset: offset) }
    return plain
  }

  /// The value of a key that may be an array of one, or nil if there is none.
  private static func only(
    _ key: String, in dictionary: PDFDictionary, at offset: Int
  ) throws(PDFFault) -> PDFObject? {
    switch dictionary[key] {
    case nil, .null: return nil
    case .array(let values):
      guard values.count <= 1 else { throw .unsupported(.filter) }
      return values.first == .null ? nil : values.first
    case .reference: throw .malformed(.stream, offset: offset)
    case .some(let value): return value
    }
  }
}
