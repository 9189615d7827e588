public import Pack
import Vocabulary

extension Review.Status: PackDecodable {}
extension PluralRule: PackDecodable {}

extension TextFile: PackDecodable {
  public static let shape: Shape<TextFile> = .checkedObject(
    "the texts of a language",
    .required("language", "the language's BCP 47 tag", .languageTag),
    .defaulted("plurals", .belowTwo, "when the language takes the form `one`", .of(PluralRule.self)),
    .required("review", "whether a speaker has read the texts", review),
    .required(
      "texts", "the texts by their keys",
      .dictionary(
        key: Shape<String>.text("a key such as portal.hello", pattern: "[a-z][a-z0-9_-]*(\\.[a-z0-9][a-z0-9_-]*)*"),
        value: text))
  ) { object, language, plurals, review, texts in
    TextFile(language: language, plurals: plurals, review: review, texts: texts, position: object.position)
  }

  private static let review: Shape<Review> = .checkedObject(
    "a review",
    .required("status", "whether a speaker has approved the text", .of(Review.Status.self)),
    .optional("by", "who read it", .text),
    .optional("on", "the day of the reading", .day)
  ) { object, status, by, on in
    if status == .approved, by == nil || on == nil {
      object.fault(
        "an approval names its reader and its day", fix: "add `by` and `on`, or write `to-review`", at: "status")
    }
    return Review(status: status, by: by, on: on)
  }

  private static let text: Shape<PublicText> = .byKind(
    "a text",
    scalar: template.located.map { PublicText(other: $0.value, position: $0.position) },
    mapping: .checkedObject(
      "a text with forms",
      .optional("one", "the form for one", template),
      .optional("other", "the form for several", template),
      .optional("text", "the text, where it has one form only", template),
      .optional("review", "the review of this text alone", review)
    ) { object, one, other, text, review in
      switch (one, other, text) {
      case (nil, nil, let text?): PublicText(other: text, review: review, position: object.position)
      case (let one, let other?, nil): PublicText(one: one, other: other, review: review, position: object.position)
      default: refuse(object)
      }
    })

  private static func refuse(_ object: DecodedObject) -> PublicText? {
    object.fault(
      "a text has either the key `text`, or `other` and perhaps `one`", fix: "write `text: …`, or `other: …`")
    return nil
  }

  private static let template: Shape<Template> = Shape<Scalar>.scalar.compactMap { scalar, place in
    do throws(TemplateError) {
      return try Template(parsing: scalar.text)
    } catch {
      switch error {
      case .unclosed(let offset):
        place.fault("this brace is not closed", fix: "write `}` after the name, or `{{` for a brace", atOffset: offset)
      case .unopened(let offset):
        place.fault("this brace was not opened", fix: "write `}}` for a brace", atOffset: offset)
      case .badName(let offset):
        place.fault(
          "a placeholder's name is small letters, digits and `_`", fix: "write a name such as {name}", atOffset: offset)
      }
      return nil
    }
  }
}
