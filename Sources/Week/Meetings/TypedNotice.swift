public import Vocabulary

/// A notice as its author typed it.
public struct TypedNotice: Sendable {
  public var author = ""
  public var kind = ""
  public var name = ""
  public var title = ""
  public var text = ""
  public var country = ""
  /// Parted by commas or line feeds.
  public var sectors = ""
  public var languages: [String] = []
  public var contact = ""

  public init() {}

  /// - Parameter known: the languages to choose from.
  /// - Throws: `MeetingError.badFields`, with everything that is wrong.
  public func checked(languages known: [LanguageTag]) throws(MeetingError) -> (NoticeContent, Contact) {
    var check = FieldCheck()
    let author = check.choice(NoticeAuthor.self, author, .author)
    let kind = check.choice(NoticeKind.self, kind, .kind)
    let name = check.line(name, .name)
    let title = check.line(title, .title)
    let text = check.lines(text, .text)
    let country = check.choice(NoticeCountry.self, country, .country)
    let sectors = check.sectors(sectors)
    let languages = check.languages(languages, of: known)
    let contact = check.contact(contact)
    guard check.faults.isEmpty, let author, let kind, let country, let contact else {
      throw .badFields(check.faults)
    }
    return (
      NoticeContent(
        author: author, kind: kind, name: name, title: title, text: text, country: country, sectors: sectors,
        languages: languages), contact
    )
  }
}
