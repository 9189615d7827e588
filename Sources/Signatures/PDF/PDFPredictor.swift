/// What was done to the rows of a stream so that they pack better (ISO 32000-1 §7.4.4.4).
struct PDFPredictor {
  /// Bytes of a row, or nil when there is no predictor.
  private let row: Int?
  /// How many bytes back the same part of the pixel before stands.
  private let pixel: Int

  /// Nil for predictors that are not known: TIFF's has no use where signatures are concerned.
  init?(_ parameters: PDFDictionary?) {
    let kind = parameters?["Predictor"]?.integer ?? 1
    guard kind != 1 else {
      (row, pixel) = (nil, 1)
      return
    }
    let colors = parameters?["Colors"]?.integer ?? 1
    let bits = parameters?["BitsPerComponent"]?.integer ?? 8
    let columns = parameters?["Columns"]?.integer ?? 1
    guard (10...15).contains(kind), (1...32).contains(colors), [1, 2, 4, 8, 16].contains(bits),
      (1...65_536).contains(columns)
    else { return nil }
    row = (columns * colors * bits + 7) / 8
    pixel = max(1, colors * bits / 8)
  }

  /// Nil when the bytes are not whole rows of known filters (PNG, ISO/IEC 15948 §9).
  func undo(_ bytes: [UInt8]) -> [UInt8]? {
    guard let row else { return bytes }
    guard bytes.count.isMultiple(of: row + 1) else { return nil }
    var plain = [UInt8](repeating: 0, count: bytes.count / (row + 1) * row)
    for line in 0..<(bytes.count / (row + 1)) {
      let source = line * (row + 1)
      let start = line * row
      guard let filter = Filter(rawValue: bytes[source]) else { return nil }
      for column in 0..<row {
        let left = column >= pixel ? plain[start + column - pixel] : 0
        let up = line > 0 ? plain[start + column - row] : 0
        let corner = line > 0 && column >= pixel ? plain[start + column - row - pixel] : 0
        plain[start + column] = bytes[source + 1 + column] &+ filter.prediction(left, up, corner)
      }
    }
    return plain
  }

  private enum Filter: UInt8 {
    case none, sub, up, average, paeth

    func prediction(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
      switch self {
      case .none: return 0
      case .sub: return left
      case .up: return up
      case .average: return UInt8((Int(left) + Int(up)) / 2)
      case .paeth:
        let guess = Int(left) + Int(up) - Int(corner)
        let (toLeft, toUp, toCorner) = (abs(guess - Int(left)), abs(guess - Int(up)), abs(guess - Int(corner)))
        if toLeft <= toUp && toLeft <= toCorner { return left }
        return toUp <= toCorner ? up : corner
      }
    }
  }
}
