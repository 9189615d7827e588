import Crypto
import Foundation
import Identity

/// Makes each team's own flags, and knows flags by keyed hashes alone.
///
/// A flag that is the same for all is written into files that everybody has, and one team may hand it to another unseen. A flag of
/// a team's own comes from the contest's seed, so nothing has to be stored, and who hands in another team's is known at once.
public struct FlagKeeper: Sendable {
  private let key: SymmetricKey

  /// `seed`: at least 32 bytes that only the organisers' server knows.
  public init(seed: [UInt8]) {
    key = SymmetricKey(data: seed)
  }

  /// `toguna{…}` with 80 bits that only this seed gives.
  public func flag(of challenge: ChallengeID, for team: TeamID) -> String {
    let digest = authenticate("flag", challenge.text, team.text)
    return "toguna{" + Hexadecimal.text(digest.prefix(10)) + "}"
  }

  /// What is stored and compared instead of a flag.
  public func hash(of flag: String, in challenge: ChallengeID) -> FlagHash {
    FlagHash(authenticate("hash", challenge.text, Self.plain(flag)))
  }

  /// What the files of a team's challenge are filled with besides its flag: the same for the same team, and telling nothing of
  /// the flag.
  public func noise(of challenge: ChallengeID, for team: TeamID) -> FileNoise {
    FileNoise(seed: authenticate("noise", challenge.text, team.text))
  }

  /// What people add when they copy: spaces around, and letters composed in another way.
  private static func plain(_ flag: String) -> String {
    let trimmed = flag.trimmingCharacters(in: .whitespacesAndNewlines)
    return trimmed.utf8.allSatisfy { $0 < 0x80 } ? trimmed : trimmed.precomposedStringWithCanonicalMapping
  }

  /// Each part is preceded by its length, so that no two lists of parts are one text.
  private func authenticate(_ parts: String...) -> [UInt8] {
    var message: [UInt8] = []
    for part in parts {
      message += "\(part.utf8.count):".utf8
      message += part.utf8
    }
    return Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
  }
}
