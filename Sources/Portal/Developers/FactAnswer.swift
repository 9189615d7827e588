import Pack

/// A fact that may await confirmation.
struct FactAnswer: Sendable, Encodable, PackDecodable {
  let text: String
  let isConfirmed: Bool

  enum CodingKeys: String, CodingKey {
    case text
    case isConfirmed = "confirmed"
  }

  static let shape = Shape<FactAnswer>.object(
    "A fact", .required("text", "What it says, in French", .text("a text", length: 0...Int.max)),
    .required("confirmed", "Whether its source confirms it", .truth)
  ) { FactAnswer(text: $0, isConfirmed: $1) }
}

extension FactAnswer {
  init(_ fact: RowFact, _ setting: PageSetting) {
    self.init(text: fact.words.string(in: setting), isConfirmed: fact.doubt == nil)
  }
}
