/// How wide the characters of the standard font are (ISO 32000-1 §9.6.2.2), in thousandths of its size.
enum Helvetica {
  private static let ascii: [UInt16] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
  private static let accented: [UInt16] = [
    667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
    722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
    556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 584, 611, 556, 556, 556, 556, 500, 556, 500,
  ]

  /// Of a text in WinAnsiEncoding, in sizes of the font. Signs between the letters count as the widest.
  static func width(_ text: [UInt8]) -> Double {
    text.reduce(0) { sum, byte in
      switch byte {
      case 0x20...0x7E: sum + Double(ascii[Int(byte) - 0x20]) / 1000
      case 0xC0...: sum + Double(accented[Int(byte) - 0xC0]) / 1000
      default: sum + 1
      }
    }
  }
}
