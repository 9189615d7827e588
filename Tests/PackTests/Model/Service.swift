import Pack

/// A small procedure that uses every kind of shape, for the tests.
struct Service: PackDecodable, Equatable {
  let id: String
  let title: Label
  let fee: Fee?
  let channels: [Channel]
  let fields: [Field]
  let delays: [String: Int]
  let isOpen: Bool
  let condition: Scalar?

  static let shape: Shape<Service> = .object(
    "a service",
    Key.required("id", "its name in addresses", .text("a name such as birth-extract", pattern: "[a-z]+(-[a-z]+)*")),
    .required("title", "what citizens read"),
    .optional("fee", "what it costs"),
    .defaulted("channels", [.web], "where it can be asked", .nonEmptyList(of: .declared)),
    .required("fields", "what is asked"),
    .defaulted("delays", [:], "working days for each office", .dictionary(key: .text, value: .int(in: 1...365))),
    .defaulted("open", true, "whether it can be asked now"),
    .optional("condition", "who may ask"),
    make: Service.init)
}

enum Channel: String, CaseIterable, PackDecodable {
  case web, sms, ussd, counter
}

/// A label: one text in French, or a text for each language.
struct Label: PackDecodable, Equatable {
  let texts: [String]

  static let shape: Shape<Label> = .byKind(
    "a label", scalar: Shape.text.map { Label(texts: ["fr=\($0)"]) },
    mapping: Shape.entries(key: .text("a language such as fr", pattern: "[a-z]{2,3}"), value: .text)
      .map { entries in Label(texts: entries.map { "\($0.key)=\($0.value)" }) })
}

struct Fee: PackDecodable, Equatable {
  let amount: Int64
  let source: Source

  static let shape: Shape<Fee> = .object(
    "a fee", Key.required("amount", "whole francs", .int64(in: 0...1_000_000_000)), Source.keys
  ) { amount, source in Fee(amount: amount, source: source) }
}

/// Where a fact comes from: a group of keys that several objects share.
struct Source: Sendable, Equatable {
  let text: String
  let from: String
  let to: String?

  static let keys = Key<Source>.checkedGroup(
    Key.required("source", "the text of law"), .required("from", "its first day", .day),
    .optional("to", "its last day", .day)
  ) { object, text, from, to in
    if let to, to < from {
      object.fault("the fee ends before it begins", fix: "write a day after \(from)", at: "to")
      return nil
    }
    return Source(text: text, from: from, to: to)
  }
}

extension Shape<String> {
  static let day = Shape.text.refined("a day such as 2026-11-21", format: "date") { text -> String? in
    let parts = text.split(separator: "-")
    return parts.count == 3 && parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil } ? text : nil
  }
}

/// A field of a form; a group holds fields, so that the shape holds itself.
enum Field: PackDecodable, Equatable {
  case text(id: String, limit: Int)
  case date(id: String)
  case group(id: String, fields: [Field])
  case line

  static let shape: Shape<Field> = .choice(
    "a field of a form", by: "kind",
    .when(
      "text",
      Shape.object(
        "a line of text", Key<String>.required("id", "its name"),
        Key<Int>.defaulted("max", 80, "the longest answer", .int(in: 1...500))
      ) { Field.text(id: $0, limit: $1) }
    ),
    .when("date", Shape.object("a day", Key<String>.required("id", "its name")) { Field.date(id: $0) }),
    .when(
      "group",
      Shape.object(
        "fields that belong together", Key<String>.required("id", "its name"),
        Key<[Field]>.required("fields", "what it holds")
      ) { Field.group(id: $0, fields: $1) }
    ),
    .when("line", "a line between fields", .line))
}
