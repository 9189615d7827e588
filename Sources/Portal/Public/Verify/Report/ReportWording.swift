public import Territory
public import Validation
public import Vocabulary

/// Puts the sentences of a report on a signed file into the words of a country pack: the pages of the portal and the
/// command line say the same.
public struct ReportWording: Sendable {
  private let texts: Texts
  private let language: LanguageTag
  private let utcOffsetSeconds: Int

  /// - Parameter utcOffsetSeconds: where times are told, in seconds east of UTC.
  public init(_ texts: Texts, in language: LanguageTag = .french, utcOffsetSeconds: Int) {
    self.texts = texts
    self.language = language
    self.utcOffsetSeconds = utcOffsetSeconds
  }

  /// The sentence, in French where the language lacks it.
  public func callAsFunction(_ phrase: ReportPhrase) -> String {
    texts(phrase.key, in: language, values(of: phrase))
  }

  /// The sentence as a page takes it.
  func phrase(_ phrase: ReportPhrase) -> Phrase { Phrase(phrase.key, values(of: phrase)) }

  private func values(of phrase: ReportPhrase) -> [String: String] {
    phrase.values.mapValues { value in
      switch value {
      case .text(let text): text
      case .number(let number): String(number)
      case .time(let date): Moment(date, utcOffsetSeconds: utcOffsetSeconds).shown
      case .day(let date): FrenchDate.inFigures(Moment(date, utcOffsetSeconds: utcOffsetSeconds).day)
      case .phrase(let phrase): self(phrase)
      }
    }
  }
}
