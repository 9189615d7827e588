public import Vocabulary

/// A language of a State: what the law calls it, which codes it has, how it is written.
public struct Language: Sendable, Hashable {
  public let tag: LanguageTag
  /// Its codes in ISO 639-3, the one of the official norm first: the law's « bozo » is four languages there.
  public let isoCodes: [String]
  /// Its name in French.
  public let name: String
  /// Its name in itself, where that is sure.
  public let autonym: String?
  /// ISO 15924, the usual script first.
  public let scripts: [String]
  public let legalStatus: LegalStatus
  /// The text that fixes its spelling.
  public let orthography: String?
  /// The first day of the legal status.
  public let since: Day?
  public let provenance: Provenance

  public enum LegalStatus: String, Sendable, CaseIterable {
    case official
    case national
    case working
  }

  /// The name to show to its speakers: their own, or the French one.
  public var shownName: String { autonym ?? name }
}
