import CPango

/// What a font descriptor says of a face, in thousandths of an em (ISO 32000-1 Table 122).
struct FontMetrics: Sendable {
  let ascent: Int
  let descent: Int
  let capHeight: Int
  let box: [Int]
  let italicAngle: Int
  let isBold: Bool

  /// Reads `head`, `hhea`, `OS/2` and `post` (OpenType 1.9); a table that is missing or short counts as zeros.
  init(face: OpaquePointer, em: Int) {
    func table(_ name: String) -> [UInt8] {
      guard let blob = hb_face_reference_table(face, FontFace.tag(name)) else { return [] }
      defer { hb_blob_destroy(blob) }
      return FontFace.bytes(of: blob)
    }
    func signed(_ table: [UInt8], _ offset: Int) -> Int {
      guard offset + 2 <= table.count else { return 0 }
      return Int(Int16(bitPattern: UInt16(table[offset]) << 8 | UInt16(table[offset + 1])))
    }
    func thousandths(_ units: Int) -> Int { Int((Double(units) * 1000 / Double(max(em, 1))).rounded()) }
    let head = table("head")
    let hhea = table("hhea")
    ascent = thousandths(signed(hhea, 4))
    descent = thousandths(signed(hhea, 6))
    capHeight = thousandths(signed(table("OS/2"), 88))
    box = [36, 38, 40, 42].map { thousandths(signed(head, $0)) }
    italicAngle = signed(table("post"), 4)
    // usWeightClass
    isBold = signed(table("OS/2"), 4) >= 600
  }
}
