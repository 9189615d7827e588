import Vocabulary

/// Who comes, as the badge shows it. Nothing more is asked of anybody.
public struct Participant: Sendable, Hashable, Codable {
  /// In characters.
  public static let longestName = 60
  public static let longestOrganization = 80

  public let name: String
  /// Empty for who comes for themselves.
  public let organization: String

  /// Normalises both for storage. Throws the first fault.
  public init(name: String, organization: String) throws(ParticipantFault) {
    self.name = Folding.normalised(name)
    self.organization = Folding.normalised(organization)
    guard !self.name.isEmpty else { throw .noName }
    guard self.name.unicodeScalars.count <= Self.longestName else { throw .longName }
    guard self.name.unicodeScalars.contains(where: \.properties.isAlphabetic),
      self.name.unicodeScalars.allSatisfy(Self.standsInName)
    else { throw .strangeName }
    guard self.organization.unicodeScalars.count <= Self.longestOrganization else { throw .longOrganization }
  }

  /// Letters with their marks, and what stands between names.
  private static func standsInName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark:
      true
    default: " '’ʼ.-‐‑".unicodeScalars.contains(scalar)
    }
  }
}
