import Crypto
import Foundation

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
    return "toguna{" + digest.prefix(10).map { Self.hexadecimal($0) }.joined() + "}"
  }

  /// What is stored and compared instead of a flag.
  public func hash(of flag: String, in challenge: ChallengeID) -> FlagHash {
    FlagHash(authenticate("hash", challenge.text, Self.plain(flag)))
  }

  /// What people add when they copy: spaces around, and letters composed in another way.
  private static func plain(_ flag: String) -> String {
    flag.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
  }

  /// Each part is preceded by its length, so that no two lists of parts are one text.
  private func authenticate(_ parts: String...) -> [UInt8] {
    var code = HMAC<SHA256>(key: key)
    for part in parts {
      code.update(data: "\(part.utf8.count):".utf8.map { $0 })
      code.update(data: Array(part.utf8))
    }
    return Array(code.finalize())
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = Array("0123456789abcdef")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }
}
