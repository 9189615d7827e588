import Documents

/// A QR code drawn in the page, with its quiet zone. No picture is asked for: what it says never leaves the page.
struct QRPicture: Component {
  private let code: QRCode
  private let caption: Words

  /// - Parameter caption: What the code is, for those who do not see it.
  init(_ code: QRCode, _ caption: some Sayable) {
    self.code = code
    self.caption = caption.words
  }

  var body: some HTML {
    div(.class("qr")) {
      svg(.viewBox(box), .role(.img)) {
        Portal.title { caption }
        path(.d(outline)) {}
      }
    }
  }

  private var box: String {
    let side = code.side + 2 * QRCode.quietZone
    return "-\(QRCode.quietZone) -\(QRCode.quietZone) \(side) \(side)"
  }

  /// A bar for each run of dark modules.
  private var outline: String {
    var outline = ""
    for row in 0..<code.side {
      var column = 0
      while column < code.side {
        let start = column
        while column < code.side, code[column, row] { column += 1 }
        if column > start { outline += "M\(start) \(row)h\(column - start)v1h-\(column - start)z" }
        column += 1
      }
    }
    return outline
  }
}
