/// A person's names as their act writes them. One of the two may be empty: not everybody has both.
public struct PersonName: Sendable, Hashable {
  /// All given names in their order: « Awa Fatoumata ».
  public let givenNames: String
  /// The surname with its particles (*Ag*, *Ould*, *dit*): « Traoré », « Ag Alhassane ».
  public let surname: String

  /// Both are normalised for storage, see `Folding.normalised`.
  public init(givenNames: String, surname: String) {
    self.givenNames = Folding.normalised(givenNames)
    self.surname = Folding.normalised(surname)
  }
}

extension PersonName: Codable {
  private enum CodingKeys: String, CodingKey {
    case givenNames
    case surname
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      givenNames: try container.decode(String.self, forKey: .givenNames),
      surname: try container.decode(String.self, forKey: .surname))
  }
}
