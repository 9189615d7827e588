@testable import Signatures

/// PDFs put together object by object, in the forms that few programs write.
struct WovenPDF {
  private(set) var bytes = Array("%PDF-1.5\n%\u{e2}\u{e3}\u{cf}\u{d3}\n".utf8)
  private(set) var offsets: [Int: Int] = [:]

  static let catalog = "<</Type/Catalog/Pages 2 0 R>>"
  static let pages = "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 200 100]>>"
  static let page = "<</Type/Page/Parent 2 0 R/Resources<<>>>>"

  mutating func add(_ number: Int, _ object: String) {
    offsets[number] = bytes.count
    bytes += "\(number) 0 obj\n\(object)\nendobj\n".utf8
  }

  mutating func addStream(_ number: Int, _ entries: String, _ content: [UInt8]) {
    offsets[number] = bytes.count
    bytes += "\(number) 0 obj\n<<\(entries)/Length \(content.count)>>stream\r\n".utf8 + content
    bytes += "\nendstream\nendobj\n".utf8
  }

  /// An object stream that is not packed.
  mutating func addObjectStream(_ number: Int, _ objects: [(number: Int, source: String)], entries: String = "") {
    var head = ""
    var body = ""
    for object in objects {
      head += "\(object.number) \(body.utf8.count) "
      body += object.source + " "
    }
    addStream(
      number, "/Type/ObjStm/N \(objects.count)/First \(head.utf8.count)\(entries)", Array((head + body).utf8))
  }

  /// A cross-reference stream of rows of type, four bytes and two bytes; gives its offset.
  mutating func addSection(
    _ number: Int, _ rows: [(type: UInt8, second: Int, third: Int)], index: String? = nil,
    entries: String = "/Root 1 0 R"
  ) -> Int {
    let start = bytes.count
    let content = rows.flatMap { row in
      [row.type] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: row.second >> $0) }
        + [8, 0].map { UInt8(truncatingIfNeeded: row.third >> $0) }
    }
    let index = index.map { "/Index[\($0)]" } ?? ""
    addStream(number, "/Type/XRef/Size \(number + 1)/W[1 4 2]\(index)\(entries)", content)
    return start
  }

  /// A table with the offsets of some objects, each in a run of its own; gives its offset.
  mutating func addTable(_ numbers: [Int], trailer: String) -> Int {
    let start = bytes.count
    bytes += "xref\n".utf8
    for number in numbers {
      bytes += "\(number) 1\n\((offsets[number] ?? 0).padded(10)) 00000 n \n".utf8
    }
    bytes += "trailer\n<<\(trailer)>>\n".utf8
    return start
  }

  mutating func append(_ more: [UInt8]) {
    bytes += more
  }

  mutating func end(_ start: Int) {
    bytes += "startxref\n\(start)\n%%EOF\n".utf8
  }

  /// Catalog and pages are in an object stream, and a cross-reference stream says so.
  static func compressed(_ more: [(Int, String)] = []) -> [UInt8] {
    var pdf = WovenPDF()
    let objects = [(1, catalog), (2, pages), (3, page)] + more
    let container = 4 + more.count
    pdf.addObjectStream(container, objects)
    var rows: [(UInt8, Int, Int)] = [(0, 0, 65_535)]
    rows += objects.indices.map { (2, container, $0) }
    rows.append((1, pdf.offsets[container] ?? 0, 0))
    rows.append((1, pdf.bytes.count, 0))
    let start = pdf.addSection(container + 1, rows)
    pdf.end(start)
    return pdf.bytes
  }

  /// A hybrid file: the pages are known to its stream only, and free in its first table (ISO 32000-1 §7.5.8.4).
  static func hybrid() -> [UInt8] {
    var pdf = WovenPDF()
    pdf.add(1, catalog)
    pdf.addObjectStream(4, [(2, pages), (3, page)])
    let stream = pdf.addSection(5, [(2, 4, 0), (2, 4, 1), (1, pdf.offsets[4] ?? 0, 0)], index: "2 3")
    let first = pdf.bytes.count
    pdf.bytes += "xref\n0 4\n0000000002 65535 f \n\((pdf.offsets[1] ?? 0).padded(10)) 00000 n \n".utf8
    pdf.bytes += "0000000003 00000 f \n0000000000 00000 f \ntrailer\n<</Size 6/Root 1 0 R>>\n".utf8
    pdf.end(first)
    let start = pdf.bytes.count
    pdf.bytes += "xref\n0 0\ntrailer\n<</Size 6/Root 1 0 R/Prev \(first)/XRefStm \(stream)>>\n".utf8
    pdf.end(start)
    return pdf.bytes
  }
}
