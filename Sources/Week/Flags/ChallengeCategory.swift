public import Pack

/// What a challenge asks a junior cyber-defender to know.
public enum ChallengeCategory: String, CaseIterable, Sendable, Codable, PackDecodable {
  case law, forensics, network, systems, web, crypto
}
