import Foundation

extension Folding {
  /// A text as it is stored: NFC, white space trimmed and collapsed to one space.
  ///
  /// Control characters, invisible spaces and marks that turn the direction of text around are taken away: they could make
  /// a printed name read otherwise than the stored one. The joiners that Arabic letters need (U+200C, U+200D) stay.
  public static func normalised(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var spacePending = false
    var needsComposition = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        spacePending = !kept.isEmpty
        continue
      }
      if isInvisible(scalar) { continue }
      if spacePending { kept.append(" ") }
      spacePending = false
      kept.append(scalar)
      // Every scalar before the combining marks is composed already (NFC_Quick_Check).
      if scalar.value >= 0x300 { needsComposition = true }
    }
    let collapsed = String(kept)
    return needsComposition ? collapsed.precomposedStringWithCanonicalMapping : collapsed
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
