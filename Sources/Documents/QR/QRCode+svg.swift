extension QRCode {
  /// The symbol with its quiet zone as a self-contained SVG element, for web pages. It takes the size that its page gives it.
  /// - Parameter title: what the code is, for those who do not see it.
  public func svg(title: String) -> String {
    let whole = side + 2 * QRCode.quietZone
    var path = ""
    for bar in bars {
      path += "M\(bar.x + QRCode.quietZone) \(bar.y + QRCode.quietZone)h\(bar.width)v\(bar.height)h-\(bar.width)z"
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(whole) \(whole)" role="img" shape-rendering="crispEdges">\
      <title>\(QRCode.escaped(title))</title><rect width="\(whole)" height="\(whole)" fill="#fff"/><path d="\(path)"/></svg>
      """
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
