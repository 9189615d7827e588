/// A language as BCP 47 writes it: `fr`, `bm`, `ff-Adlm`, `fr-ML`.
///
/// Language, script, region and variants are accepted; extensions and private use are not, since no text of a counter needs
/// them. The tag is kept in its canonical case (RFC 5646 §2.1.1), and the ISO 639-3 code of a language that also has a
/// two-letter code becomes that code (§2.2.1), so that `bam` and `bm` are one language.
public struct LanguageTag: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  public let rawValue: String

  /// French, the working language of the three States and the fallback of every text.
  public static let french = LanguageTag(canonical: "fr")

  /// Nil when `rawValue` is not of the accepted shape.
  public init?(rawValue: String) {
    guard rawValue.utf8.count <= 35 else { return nil }
    var subtags = rawValue.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard let language = subtags.popFirst(), (2...3).contains(language.utf8.count), Self.isLetters(language) else {
      return nil
    }
    let lowered = language.lowercased()
    var canonical = Self.shortest[lowered] ?? lowered
    if let script = subtags.first, script.utf8.count == 4, Self.isLetters(script) {
      canonical += "-" + script.prefix(1).uppercased() + script.dropFirst().lowercased()
      subtags.removeFirst()
    }
    if let region = subtags.first, Self.isRegion(region) {
      canonical += "-" + region.uppercased()
      subtags.removeFirst()
    }
    for variant in subtags {
      guard Self.isVariant(variant) else { return nil }
      canonical += "-" + variant.lowercased()
    }
    self.rawValue = canonical
  }

  private init(canonical: String) {
    rawValue = canonical
  }

  public var description: String { rawValue }

  /// The language alone: `ff` for `ff-Adlm`.
  public var language: String { String(rawValue.prefix { $0 != "-" }) }

  /// The four-letter code of ISO 15924 when the tag names its script: `Adlm` for `ff-Adlm`.
  public var script: String? {
    let subtags = rawValue.split(separator: "-")
    guard subtags.count > 1, subtags[1].utf8.count == 4, Self.isLetters(subtags[1]) else { return nil }
    return String(subtags[1])
  }

  /// Languages of the Sahel and their neighbours whose ISO 639-3 code has a two-letter twin.
  private static let shortest = [
    "ara": "ar", "bam": "bm", "eng": "en", "fra": "fr", "ful": "ff", "hau": "ha", "kau": "kr",
  ]

  private static func isLetters(_ subtag: Substring) -> Bool {
    subtag.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }

  private static func isRegion(_ subtag: Substring) -> Bool {
    (subtag.utf8.count == 2 && isLetters(subtag)) || (subtag.utf8.count == 3 && subtag.utf8.allSatisfy(isDigit))
  }

  private static func isVariant(_ subtag: Substring) -> Bool {
    guard let first = subtag.utf8.first else { return false }
    let known = subtag.utf8.allSatisfy { isDigit($0) || (0x41...0x5A).contains($0 & 0xDF) }
    return known && ((5...8).contains(subtag.utf8.count) || (subtag.utf8.count == 4 && isDigit(first)))
  }
}
