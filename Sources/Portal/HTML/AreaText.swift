/// The texts of one area of the site: an enum whose raw values are keys of the pack's texts.
///
/// ```swift
/// h1 { CitizenText.dossiersTitle }
/// p { CitizenText.deadline(["date": date]) }
/// ```
/// `PortalTexts` gathers every case of every area, and a country pack that lacks one is refused.
protocol AreaText: CaseIterable, Hashable, Sendable, RawRepresentable<String>, HTML, Sayable {
  /// The names of what the page fills in: `number` for `{number}`. `count` needs no mention.
  var places: Set<String> { get }
}

extension AreaText {
  var places: Set<String> { [] }

  var words: Words { .phrase(self()) }

  func write(to page: inout HTMLWriter) { self().write(to: &page) }

  /// The phrase with its values in place, in the form for `count`.
  func callAsFunction(_ values: [String: String] = [:], count: Int? = nil) -> Phrase {
    Phrase(rawValue, values, count: count)
  }

  /// Every key of the area, with its places.
  static var required: [String: Set<String>] {
    Dictionary(allCases.map { ($0.rawValue, $0.places) }) { first, _ in first }
  }
}
