import Identity

/// A PDF to which a second revision was appended (ISO 32000-2 §7.5.6): readers show the second, the first is still there.
///
/// Streams are in ASCIIHexDecode (§7.4.2), so that a search for the flag's letters finds nothing.
enum ShadowPDF {
  static func file(_ flag: TeamFlag, _ noise: inout FileNoise) -> [UInt8] {
    let name = noise.person()
    let number = noise.number(100...999)
    let head = [
      "EXTRAIT (FICTIF)", "Numero : \(number)/\(noise.number(2010...2020))", "Prenom et nom : \(name)",
      "Centre : Centre d'essai",
    ]
    var pdf = Revisions()
    pdf.append(1, "<< /Type /Catalog /Pages 2 0 R >>")
    pdf.append(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
    pdf.append(
      3,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>")
    pdf.append(4, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    pdf.append(5, stream(head + ["Mention marginale : \(flag.text)"]))
    pdf.finish()
    pdf.append(5, stream(head + ["Mention marginale : neant"]))
    pdf.finish()
    return pdf.bytes
  }

  private static func stream(_ lines: [String]) -> String {
    let shown = lines.map { "<\(Hexadecimal.text(Array($0.utf8)))> Tj 0 -28 Td" }.joined(separator: "\n")
    let content = "BT /F1 14 Tf 72 740 Td\n\(shown)\nET"
    let packed = Hexadecimal.text(Array(content.utf8)) + ">"
    return "<< /Length \(packed.utf8.count) /Filter /ASCIIHexDecode >>\nstream\n\(packed)\nendstream"
  }

  /// A file with a table of its objects for each revision (§7.5.4).
  private struct Revisions {
    private(set) var bytes = Array("%PDF-1.7\n%\u{E2}\u{E3}\n".utf8)
    private var places: [(object: Int, offset: Int)] = []
    private var last: Int?

    mutating func append(_ object: Int, _ body: String) {
      places.append((object, bytes.count))
      bytes += "\(object) 0 obj\n\(body)\nendobj\n".utf8
    }

    mutating func finish() {
      let start = bytes.count
      var table = "xref\n"
      if last == nil { table += "0 \(places.count + 1)\n0000000000 65535 f \n" }
      for (object, offset) in places {
        if last != nil { table += "\(object) 1\n" }
        let digits = "\(offset)"
        table += String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n"
      }
      let previous = last.map { " /Prev \($0)" } ?? ""
      table += "trailer\n<< /Size 6 /Root 1 0 R\(previous) >>\nstartxref\n\(start)\n%%EOF\n"
      bytes += table.utf8
      last = start
      places = []
    }
  }
}
