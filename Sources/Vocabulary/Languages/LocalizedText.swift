/// One text in French and, where they exist, in other languages.
public struct LocalizedText: Sendable, Hashable {
  /// The French text, which is always there.
  public let french: String
  private let others: [LanguageTag: String]

  /// - Parameter others: the text in other languages; a French entry here is ignored.
  public init(french: String, others: [LanguageTag: String] = [:]) {
    self.french = french
    self.others = others.filter { $0.key != .french }
  }

  /// Nil without a French text.
  public init?(_ texts: [LanguageTag: String]) {
    guard let french = texts[.french] else { return nil }
    self.init(french: french, others: texts)
  }

  /// The text in `language`, or in French where it does not exist.
  public subscript(language: LanguageTag) -> String {
    others[language] ?? french
  }

  /// The languages in which the text exists: French first, the others in the order of their tags.
  public var languages: [LanguageTag] {
    [.french] + others.keys.sorted { $0.rawValue < $1.rawValue }
  }
}
