import Glibc
import Vocabulary

/// What the owner told the State, in words that stand nowhere else in the site.
enum Personal {
  static let phone = "76 54 32 10"

  /// As the form for the criminal record keeps it.
  static let answers: [String: String?] = [
    "given_names": "Kadiabintou", "surname": "Sidibekoro", "sex": "F", "nina": "29104198765432K",
    "birth_date": "1991-04-17", "birth_place": "ML-00-03", "father_name": "Zoumanaba Sidibekoro",
    "mother_name": "Nakanifing Tounkaramba", "domicile": "Badialankoba, rue 417", "profession": "Brodeusesse",
  ]

  /// The owner's birth, as the register has it.
  static let birth = [
    "centre": "etat-civil-bamako-3", "register_year": "1991", "act_number": "417", "given_names": "Kadiabintou",
    "surname": "Sidibekoro", "sex": "F", "birth_date": "1991-04-17", "birth_place": "ML-00-03",
    "father_name": "Zoumanaba Sidibekoro", "mother_name": "Nakanifing Tounkaramba", "declared_on": "1991-04-20",
    "registrar": "Mamadou Koné", "nina": "29104198765432K",
  ]

  static let filename = "naissance-sidibekoro.pdf"
  static let file = Array("%PDF-1.4\n% Kadiabintou Sidibekoro, 29104198765432K\n%%EOF\n".utf8)

  /// In the spelling of ``squeezed(_:)``.
  private static let words = [
    "kadiabintou", "sidibekoro", "zoumanaba", "nakanifing", "tounkaramba", "badialankoba", "brodeusesse",
    "29104198765432k", "76543210", "17041991", "17avril1991", "19910417",
  ]
  /// « Commune III », which other pages name for reasons of their own.
  private static let place = "communeiii"

  /// The personal words that a text holds, however they are spelled: in any case, with any separators, in an address or in a page.
  static func words(in text: some Collection<UInt8>) -> [String] { found(words, in: text) }

  /// As ``words(in:)``, with the place of birth.
  static func wordsAndPlace(in text: some Collection<UInt8>) -> [String] { found(words + [place], in: text) }

  private static func found(_ words: [String], in text: some Collection<UInt8>) -> [String] {
    let text = squeezed(decoded(text))
    return words.filter { strstr(text, $0) != nil }
  }

  /// With what is percent-encoded as it is meant.
  private static func decoded(_ text: some Collection<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), let meant = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        decoded.append(byte)
        continue
      }
      decoded.append(meant)
      rest = rest.dropFirst(2)
    }
    return decoded
  }

  /// Its ASCII letters, in lower case, and digits alone: spaces and hyphens part no words. Ends with a zero.
  private static func squeezed(_ text: some Collection<UInt8>) -> [CChar] {
    text.compactMap { byte in
      switch byte {
      case 0x30...0x39, 0x61...0x7A: CChar(bitPattern: byte)
      case 0x41...0x5A: CChar(bitPattern: byte + 0x20)
      default: nil
      }
    } + [0]
  }
}
