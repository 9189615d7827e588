/// A PDF of one page and about as many bytes as are asked for, for benches: a picture's worth of noise and a line of text.
enum BenchPDF {
  static func make(bytes count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    let noise = (0..<max(count - 1000, 0)).map { _ in UInt8.random(in: 0x20...0x7E, using: &generator) }
    let text = Array("BT /F1 12 Tf 72 720 Td (Toguna) Tj ET".utf8)
    let objects: [[UInt8]] = [
      Array("<</Type/Catalog/Pages 2 0 R>>".utf8),
      Array("<</Type/Pages/Kids[3 0 R]/Count 1>>".utf8),
      Array(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>/Metadata 6 0 R>>"
          .utf8),
      Array("<</Length \(text.count)>>stream\n".utf8) + text + Array("\nendstream".utf8),
      Array("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".utf8),
      Array("<</Type/Metadata/Subtype/XML/Length \(noise.count)>>stream\n".utf8) + noise + Array("\nendstream".utf8),
    ]
    var file = Array("%PDF-1.7\n".utf8)
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(file.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let start = file.count
    return file
      + Array("\(table)trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
  }
}
