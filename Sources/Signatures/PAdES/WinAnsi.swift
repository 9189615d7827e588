/// Windows code page 1252, which PDF calls WinAnsiEncoding (ISO 32000-1 Annex D).
enum WinAnsi {
  private static let high: [Unicode.Scalar: UInt8] = {
    let characters: [(UInt8, Unicode.Scalar)] = [
      (0x80, "€"), (0x82, "‚"), (0x83, "ƒ"), (0x84, "„"), (0x85, "…"), (0x86, "†"), (0x87, "‡"), (0x88, "ˆ"),
      (0x89, "‰"), (0x8A, "Š"), (0x8B, "‹"), (0x8C, "Œ"), (0x8E, "Ž"), (0x91, "‘"), (0x92, "’"), (0x93, "“"),
      (0x94, "”"), (0x95, "•"), (0x96, "–"), (0x97, "—"), (0x98, "˜"), (0x99, "™"), (0x9A, "š"), (0x9B, "›"),
      (0x9C, "œ"), (0x9E, "ž"), (0x9F, "Ÿ"),
    ]
    return Dictionary(uniqueKeysWithValues: characters.map { ($0.1, $0.0) })
  }()

  /// Nil when a character is not in it.
  static func encode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E, 0xA0...0xFF: bytes.append(UInt8(scalar.value))
      default:
        guard let byte = high[scalar] else { return nil }
        bytes.append(byte)
      }
    }
    return bytes
  }
}
