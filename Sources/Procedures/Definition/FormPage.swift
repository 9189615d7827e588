public import Pack
public import Vocabulary

/// One page of a form: one idea, a few questions.
public struct FormPage: Sendable, PackDecodable {
  public let id: String
  public let title: LocalizedText
  public let hint: LocalizedText?
  public let fields: [FormField]

  public static let shape = Shape<FormPage>.object(
    "A page of the form",
    .required("id", "Name of the page in its address", .slug),
    .required("title", "The page's heading"),
    .optional("hint", "A line under the heading"),
    .required("fields", "The questions, in order")
  ) { id, title, hint, fields in FormPage(id: id, title: title, hint: hint, fields: fields) }
}
