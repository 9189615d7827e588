/// A PDF 1.7 file in the making: numbered objects in the body, then one classic cross-reference table and the trailer.
///
/// No object stream and no cross-reference stream is written, so that a signature can be added by a plain incremental update.
struct PDFFile {
  private var out = PDFBytes(reserving: 64 * 1024)
  private var offsets: [Int] = []

  init() {
    // The second line tells transfer programs that the file is binary (ISO 32000-1 §7.5.2).
    out.append("%PDF-1.7\n%")
    out.append([0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
  }

  /// Gives the next object number; its body must follow through `write`.
  mutating func reserve() -> PDFReference {
    offsets.append(0)
    return PDFReference(number: offsets.count)
  }

  mutating func write(_ reference: PDFReference, _ body: (inout PDFBytes) -> Void) {
    offsets[reference.number - 1] = out.count
    out.append(reference.number)
    out.append(" 0 obj\n")
    body(&out)
    out.append("\nendobj\n")
  }

  /// A stream object; `entries` are those of its dictionary beside Length.
  mutating func write(_ reference: PDFReference, stream: [UInt8], entries: StaticString, more: [UInt8] = []) {
    write(reference) { out in
      out.append("<<")
      out.append(entries)
      out.append(more)
      out.append("/Length ")
      out.append(stream.count)
      out.append(">>stream\n")
      out.append(stream)
      out.append("\nendstream")
    }
  }

  /// Ends the file. `identifier` is both halves of the file identifier (ISO 32000-1 §14.4): it comes from the content.
  consuming func close(root: PDFReference, info: PDFReference, identifier: [UInt8]) -> [UInt8] {
    let start = out.count
    out.append("xref\n0 ")
    out.append(offsets.count + 1)
    out.append("\n0000000000 65535 f \n")
    for offset in offsets {
      var entry = [UInt8](repeating: UInt8(ascii: "0"), count: 10)
      var rest = offset
      var place = 9
      while rest > 0, place >= 0 {
        entry[place] += UInt8(rest % 10)
        rest /= 10
        place -= 1
      }
      out.append(entry)
      out.append(" 00000 n \n")
    }
    out.append("trailer\n<</Size ")
    out.append(offsets.count + 1)
    out.append("/Root ")
    out.append(root)
    out.append("/Info ")
    out.append(info)
    out.append("/ID[")
    for _ in 0..<2 {
      out.append("<")
      out.append(hex: identifier)
      out.append(">")
    }
    out.append("]>>\nstartxref\n")
    out.append(start)
    out.append("\n%%EOF\n")
    return out.bytes
  }
}
