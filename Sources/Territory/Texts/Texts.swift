public import Vocabulary

/// Every text that the public sees, in every language of the pack.
public struct Texts: Sendable {
  private let files: [LanguageTag: TextFile]

  /// Of two files for one language the first counts. See `check` for what may be wrong with them.
  public init(_ files: [TextFile]) {
    self.files = Dictionary(files.map { ($0.language, $0) }) { first, _ in first }
  }

  /// The languages that have texts: French first, the others by their tags.
  public var languages: [LanguageTag] {
    files.keys.sorted { ($0 == .french ? "" : $0.rawValue) < ($1 == .french ? "" : $1.rawValue) }
  }

  /// Whether the pack words this key, in French.
  public func holds(_ key: String) -> Bool { files[.french]?.texts[key] != nil }

  /// The text of a key, in French where the language has none, or the key itself where French has none either.
  ///
  /// - Parameters:
  ///   - values: what stands for the placeholders.
  ///   - count: chooses the form, and stands for `{count}` unless `values` has another.
  public func callAsFunction(
    _ key: String, in language: LanguageTag = .french, _ values: [String: String] = [:], count: Int? = nil
  ) -> String {
    wording(key, in: language, values, count: count).text
  }

  /// The same, with the language of the text and its review.
  public func wording(
    _ key: String, in language: LanguageTag = .french, _ values: [String: String] = [:], count: Int? = nil
  ) -> Wording {
    for file in [files[language], files[.french]] {
      guard let file, let text = file.texts[key] else { continue }
      var values = values
      if let count, values["count"] == nil { values["count"] = String(count) }
      let isOne = count.map(file.plurals.isOne) ?? false
      let template = isOne ? text.one ?? text.other : text.other
      return Wording(
        text: template.filled(with: values), language: file.language,
        isApproved: (text.review ?? file.review).status == .approved)
    }
    return Wording(text: key, language: .french, isApproved: false)
  }

  /// How many texts the language has.
  public func count(in language: LanguageTag) -> Int { files[language]?.texts.count ?? 0 }

  /// The keys that French has and the language has not, in alphabetical order.
  public func gaps(in language: LanguageTag) -> [String] {
    let there = files[language]?.texts ?? [:]
    return (files[.french]?.texts ?? [:]).keys.filter { there[$0] == nil }.sorted()
  }

  /// The keys of a language that no speaker has approved, in alphabetical order.
  public func unapproved(in language: LanguageTag) -> [String] {
    guard let file = files[language] else { return [] }
    return file.texts.filter { ($0.value.review ?? file.review).status != .approved }.keys.sorted()
  }
}
