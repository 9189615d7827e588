/// What the author of a notice, or who answers it, writes.
public enum NoticeField: String, Sendable, CaseIterable {
  case author, kind, name, title, text, country, sectors, languages, contact
  /// Of a request: what is to be talked about.
  case message

  /// In Unicode scalars; of one sector for ``sectors``.
  public var lengths: ClosedRange<Int> {
    switch self {
    case .name: 2...60
    case .title: 5...100
    case .text: 20...2_000
    case .sectors: 2...40
    case .contact: 5...200
    case .message: 10...1_000
    case .author, .kind, .country, .languages: 1...35
    }
  }

  /// The most sectors and languages of a notice.
  public static let mostSectors = 5
  public static let mostLanguages = 8
}
