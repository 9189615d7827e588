import Documents

extension DocumentError: Worded {
  var words: String {
    switch self {
    case .missingFont(let path): "the font \(path) is missing: install the package fonts-noto-core"
    case .missingValue(let name):
      "the layout asks for a value `\(name)` that the act does not have: correct documents/*.yaml"
    case .wrongKind(let name):
      "the layout takes `\(name)` for a text or a table, and it is the other: correct documents/*.yaml"
    case .wrongRow(let name, let row, let cells, let expected):
      "row \(row) of `\(name)` has \(cells) cells, and the layout declares \(expected): correct documents/*.yaml"
    case .unprintable(let scalar):
      "no font of the house has the character U+\(String(scalar.value, radix: 16, uppercase: true)): correct the value"
    case .codeTooLong(let characters): "the QR code would hold \(characters) characters, more than there is room for"
    case .valueTooLong(let name, let bytes): "the value of `\(name)` has \(bytes) bytes, more than an act holds"
    case .tooManyPages(let limit): "the act would have more than \(limit) pages"
    case .tooHigh: "a part of the act is higher than a page: shorten its value, or correct documents/*.yaml"
    case .library(let name): "\(name) could not do its work: is it installed whole? `make setup` does so"
    }
  }
}
