import CPango
import Documents

/// A QR code drawn by Cairo, for the peer's page.
struct QRPattern {
  private let code: QRCode

  init(_ text: String) throws {
    code = try QRCode(text, correction: .medium)
  }

  func draw(in context: OpaquePointer) {
    let side = 110.0 / Double(code.side)
    for row in 0..<code.side {
      for column in 0..<code.side where code[column, row] {
        cairo_rectangle(context, 420 + Double(column) * side, 680 + Double(row) * side, side, side)
      }
    }
    cairo_fill(context)
  }
}
