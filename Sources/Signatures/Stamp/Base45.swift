/// Base45 (RFC 9285): three characters of a QR code's alphanumeric set for two bytes.
package enum Base45 {
  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

  /// The value of each ASCII character, 255 for those outside the alphabet.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  package static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 1) / 2 * 3)
    var position = 0
    while position + 1 < bytes.count {
      let value = Int(bytes[position]) << 8 | Int(bytes[position + 1])
      text += [alphabet[value % 45], alphabet[value / 45 % 45], alphabet[value / 2025]]
      position += 2
    }
    if position < bytes.count {
      let value = Int(bytes[position])
      text += [alphabet[value % 45], alphabet[value / 45]]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil for characters outside the alphabet, a length that no bytes give, or a group beyond its range.
  package static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 3 * 2 + 1)
    var group: [Int] = []
    group.reserveCapacity(3)
    for character in text {
      let value = values[Int(character)]
      guard value < 45 else { return nil }
      group.append(Int(value))
      guard group.count == 3 else { continue }
      let sum = group[0] + group[1] * 45 + group[2] * 2025
      guard sum <= 0xFFFF else { return nil }
      bytes += [UInt8(sum >> 8), UInt8(sum & 0xFF)]
      group.removeAll(keepingCapacity: true)
    }
    switch group.count {
    case 0: return bytes
    case 2:
      let sum = group[0] + group[1] * 45
      guard sum <= 0xFF else { return nil }
      return bytes + [UInt8(sum)]
    default: return nil
    }
  }
}
