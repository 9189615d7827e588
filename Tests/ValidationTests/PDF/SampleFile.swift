/// A PDF of one page with a text field, and what is appended to it by hand.
struct SampleFile {
  private(set) var bytes: [UInt8]
  private var offsets: [Int: Int] = [:]

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// `hidden` is put into the file under the number 4 too, where no cross-reference leads.
  static func make(
    contents: String = "4 0 R", hidden: String? = nil, resources: String = "<<>>", more: [Int: String] = [:]
  ) -> [UInt8] {
    var file = SampleFile(Array("%PDF-1.7\n%\u{e2}\u{e3}\u{cf}\u{d3}\n".utf8))
    if let hidden { file.add(4, stream(hidden)) }
    file.add(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[8 0 R]>>>>")
    file.add(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
    file.add(
      3,
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents \(contents)/Resources\(resources)/Annots[8 0 R]>>"
    )
    file.add(4, stream("0 0 m 10 10 l S"))
    file.add(7, "<</Title(Extrait)>>")
    file.add(8, field())
    for (number, object) in more.sorted(by: { $0.key < $1.key }) { file.add(number, object) }
    return file.finished("/Info 7 0 R", previous: nil)
  }

  static func field(_ entries: String = "") -> String {
    "<</FT/Tx/T(nom)/Type/Annot/Subtype/Widget/Rect[10 10 90 30]/P 3 0 R\(entries)>>"
  }

  static func stream(_ content: String) -> String {
    "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream"
  }

  /// Adds a revision with a table of these objects, or of entries that lead elsewhere.
  static func append(
    to pdf: [UInt8], _ objects: [Int: String] = [:], entries: [Int: Int] = [:], freed: [Int] = [],
    trailer: String = "/Info 7 0 R", root: Int = 1, previous: Int? = nil
  ) -> [UInt8] {
    var file = SampleFile(pdf)
    for (number, object) in objects.sorted(by: { $0.key < $1.key }) { file.add(number, object) }
    file.offsets.merge(entries) { _, new in new }
    return file.finished(trailer, root: root, freed: freed, previous: previous ?? lastStart(of: pdf))
  }

  /// The offset that the last `startxref` names.
  static func lastStart(of pdf: [UInt8]) -> Int {
    let text = pdf.text
    guard let range = text.ranges(of: "startxref").last else { return 0 }
    return Int(text[range.upperBound...].split(whereSeparator: \.isWhitespace).first ?? "") ?? 0
  }

  /// The source of the object as it stands last.
  static func object(_ number: Int, of pdf: [UInt8]) -> String {
    let text = pdf.text
    guard let start = text.ranges(of: "\n\(number) 0 obj\n").last,
      let end = text[start.upperBound...].ranges(of: "\nendobj").first
    else { return "" }
    return String(text[start.upperBound..<end.lowerBound])
  }

  private mutating func add(_ number: Int, _ object: String) {
    offsets[number] = bytes.count
    bytes += "\(number) 0 obj\n\(object)\nendobj\n".utf8
  }

  private func finished(
    _ trailer: String, root: Int = 1, freed: [Int] = [], previous: Int?
  ) -> [UInt8] {
    var table = "xref\n" + (previous == nil ? "0 1\n0000000000 65535 f \n" : "")
    for (number, offset) in offsets.sorted(by: { $0.key < $1.key }) {
      let digits = String(offset)
      table += "\(number) 1\n" + String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
    }
    for number in freed { table += "\(number) 1\n0000000000 00001 f \n" }
    let before = previous.map { "/Prev \($0)" } ?? ""
    table += "trailer\n<</Size 90/Root \(root) 0 R\(trailer)\(before)>>\nstartxref\n\(bytes.count)\n%%EOF\n"
    return bytes + table.utf8
  }
}

extension [UInt8] {
  /// One character a byte.
  var text: String { String(String.UnicodeScalarView(map { Unicode.Scalar($0) })) }

  /// With the last of these texts in the place of another one, filled with spaces.
  func replacing(_ text: String, with other: String) -> [UInt8] {
    let wanted = Array(text.utf8)
    var result = self
    guard count >= wanted.count,
      let start = (0...(count - wanted.count)).last(where: { self[$0...].starts(with: wanted) })
    else { return self }
    let filled = Array(other.utf8) + [UInt8](repeating: 32, count: Swift.max(0, wanted.count - other.utf8.count))
    result.replaceSubrange(start..<(start + wanted.count), with: filled)
    return result
  }
}
