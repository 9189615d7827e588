public import Pack
public import Vocabulary

extension Shape where Value == Day {
  public static var day: Shape {
    Shape<String>.text.refined("a day such as 2026-11-21", format: "date") { Day(iso: $0) }
  }
}

extension Shape where Value == LanguageTag {
  public static var languageTag: Shape {
    Shape<String>.text.refined("a language tag such as bm or ff-Adlm") { LanguageTag(rawValue: $0) }
  }
}

extension Shape where Value == PlaceCode {
  static var placeCode: Shape {
    Shape<String>.text.refined("the code of a place, such as ML-01", pattern: "[A-Z]{2}(-[0-9A-Z]+)*") {
      PlaceCode(rawValue: $0)
    }
  }
}

extension Shape where Value == OfficeCode {
  static var officeCode: Shape {
    Shape<String>.text.refined(
      "the code of an office, such as tribunal-kayes", pattern: "[a-z0-9]([a-z0-9-]*[a-z0-9])?"
    ) { OfficeCode(rawValue: $0) }
  }
}

extension Provenance.Status: PackDecodable {}

extension Key where Value == Provenance {
  /// The keys `source` and `status` of a fact.
  public static var provenance: Key {
    .group(
      .required("source", "the mark of the fact's source", .text),
      .required("status", "how far the fact can be relied on", .of(Provenance.Status.self))
    ) { Provenance(source: $0, status: $1) }
  }
}

extension Key where Value == Period {
  /// The keys `valid_from` and `valid_to`, both optional and both included.
  static var period: Key {
    .checkedGroup(
      .optional("valid_from", "the first day", .day), .optional("valid_to", "the last day", .day)
    ) { object, first, last in
      guard let period = Period(first: first, last: last) else {
        object.fault("the last day lies before the first", fix: "exchange them", at: "valid_to")
        return nil
      }
      return period
    }
  }
}
