import CQREncode

/// A QR code (ISO/IEC 18004): which modules of a square are dark.
public struct QRCode: Sendable, Hashable {
  /// How much of the symbol may be lost and still be read: about 15 % for medium, 25 % for quartile.
  public enum Correction: Sendable, Hashable {
    case medium, quartile
  }

  /// Modules on a side, without the quiet zone.
  public let side: Int
  public let correction: Correction
  /// Row after row from the upper left corner.
  private let modules: [Bool]

  /// Light modules that must surround the symbol (§9.1).
  public static let quietZone = 4

  /// The smallest symbol that holds the text. Digits, capitals and `$%*+-./:` and space, as in base45, take 5.5 bits each.
  public init(_ text: String, correction: Correction) throws(DocumentError) {
    // The C interface ends a text at its first zero byte.
    guard !text.utf8.contains(0) else { throw .unprintable("\0") }
    let level = correction == .medium ? QR_ECLEVEL_M : QR_ECLEVEL_Q
    guard let code = QRcode_encodeString(text, 0, level, QR_MODE_8, 1) else {
      throw .codeTooLong(characters: text.utf8.count)
    }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    guard side > 0, let data = code.pointee.data else { throw .library("libqrencode") }
    self.side = side
    self.correction = correction
    // The lowest bit tells a dark module.
    modules = UnsafeBufferPointer(start: data, count: side * side).map { $0 & 1 == 1 }
  }

  /// The best correction for a printed side in millimetres: the higher one where its modules stay at least half a millimetre wide,
  /// which the camera of any phone can tell apart on a photocopy.
  public init(_ text: String, printedSide: Double) throws(DocumentError) {
    let side = QRCapacity.quartileSide(of: text)
    let isWide = side.map { Self.moduleWidth(printedSide, side: $0) >= 0.5 } ?? false
    try self.init(text, correction: isWide ? .quartile : .medium)
  }

  /// The width of the quiet zone on each side of a symbol printed at this size, in the size's own unit.
  func quietWidth(of printedSide: Double) -> Double {
    Self.moduleWidth(printedSide, side: side) * Double(QRCode.quietZone)
  }

  private static func moduleWidth(_ printedSide: Double, side: Int) -> Double {
    printedSide / Double(side + 2 * QRCode.quietZone)
  }

  /// - Parameters: column and row from 0, inside the symbol.
  public subscript(column: Int, row: Int) -> Bool { modules[row * side + column] }
}
