/// What a challenge asks a junior cyber-defender to know.
public enum ChallengeCategory: String, CaseIterable, Sendable {
  case law, forensics, network, systems, web, crypto
}
