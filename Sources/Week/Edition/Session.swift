public import Territory
public import Vocabulary

/// A session of the programme. What is not known yet is nil, and pages say « à publier ».
public struct Session: Sendable, Hashable {
  public static let idExpectation = "4 to 40 small letters, digits and hyphens, such as panel-5"

  /// Within the edition: `panel-5`.
  public let id: String
  /// The identifier of a session that came from another system's programme; nil for our own, whose is made from the names.
  public internal(set) var uid: String?
  public internal(set) var kind: SessionKind
  /// What it is called before and beside its title: « Panel thématique 5 ».
  public internal(set) var label: LocalizedText
  public internal(set) var title: LocalizedText?
  public internal(set) var abstract: LocalizedText?
  public internal(set) var slot: Slot
  /// A hall of the edition, or the name of a place that it does not list.
  public internal(set) var hall: String?
  /// Speakers of the edition, or names that it does not list.
  public internal(set) var speakers: [String]
  public internal(set) var languages: [LanguageTag]
  /// A cancelled session stays in the programme, for all to see.
  public internal(set) var isCancelled: Bool
  /// How often the pack itself changed it since it was published.
  public let revision: Int
  public let provenance: Provenance

  /// The title, or the label of a session that has none yet.
  public var name: LocalizedText { title ?? label }

  public static func isID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (4...40).contains(bytes.count), let first = bytes.first, (0x61...0x7A).contains(first) else { return false }
    return bytes.last != 0x2D
      && bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}
