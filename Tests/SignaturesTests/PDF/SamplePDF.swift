/// A PDF like those of our own layout: 1.7, one classic table, Info, XMP, tagged, `/ID`.
struct SamplePDF {
  private(set) var bytes = Array("%PDF-1.7\n%\u{e2}\u{e3}\u{cf}\u{d3}\n".utf8)
  private var offsets: [Int: Int] = [:]

  /// - Parameters:
  ///   - filler: bytes of content on the page.
  ///   - catalog: more entries of the catalog.
  ///   - page: more entries of the page.
  ///   - trailer: more entries of the trailer.
  static func make(
    filler: Int = 600, catalog: String = "", page: String = "", trailer: String = "", more: [Int: String] = [:]
  ) -> [UInt8] {
    var pdf = SamplePDF()
    pdf.add(
      1, "<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R/Lang(fr)\(catalog)>>"
    )
    pdf.add(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
    pdf.add(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents 4 0 R/Resources<<>>\(page)>>")
    pdf.addStream(4, "", String(repeating: "0 0 m 10 10 l S\n", count: filler / 16))
    pdf.addStream(5, "/Type/Metadata/Subtype/XML", "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"></x:xmpmeta>")
    pdf.add(6, "<</Type/StructTreeRoot>>")
    pdf.add(7, "<</Title(Extrait)/CreationDate(D:20260411000000Z)>>")
    for (number, object) in more.sorted(by: { $0.key < $1.key }) { pdf.add(number, object) }
    return pdf.finished(trailer)
  }

  private mutating func add(_ number: Int, _ object: String) {
    offsets[number] = bytes.count
    bytes += "\(number) 0 obj\n\(object)\nendobj\n".utf8
  }

  private mutating func addStream(_ number: Int, _ entries: String, _ content: String) {
    add(number, "<<\(entries)/Length \(content.utf8.count)>>\nstream\n\(content)\nendstream")
  }

  private func finished(_ trailer: String) -> [UInt8] {
    let size = (offsets.keys.max() ?? 0) + 1
    var table = "xref\n0 \(size)\n0000000000 65535 f \n"
    for number in 1..<size {
      let offset = offsets[number].map(String.init) ?? "0"
      let kind = offsets[number] == nil ? "65535 f" : "00000 n"
      table += String(repeating: "0", count: 10 - offset.utf8.count) + offset + " \(kind) \n"
    }
    let identifier = "/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]"
    table +=
      "trailer\n<</Size \(size)/Root 1 0 R/Info 7 0 R\(identifier)\(trailer)>>\nstartxref\n\(bytes.count)\n%%EOF\n"
    return bytes + table.utf8
  }
}
