public import Pack
import Territory
import Vocabulary

/// The file `contest.yaml`, without its challenges.
public struct FlagContestFile: Sendable, PackDecodable {
  struct Naming {
    let title: LocalizedText
    let text: LocalizedText
  }

  struct Rules {
    let teamSize: Int
    let pace: SubmissionPace
  }

  let naming: Naming
  let times: FlagTimes
  let rules: Rules
  let provenance: Provenance

  public static let shape = Shape<FlagContestFile>.object(
    "a capture-the-flag contest (flags/contest.yaml)", naming, FlagTimes.key, rules, .provenance
  ) { FlagContestFile(naming: $0, times: $1, rules: $2, provenance: $3) }

  private static let naming = Key<Naming>.group(
    .required("title", "its name"), .required("text", "what it is and for whom")
  ) { Naming(title: $0, text: $1) }

  private static let rules = Key<Rules>.group(
    .required("team_size", "the most members of a team", .int(in: 1...20)),
    .required("wrong_flags", "how many wrong flags in a row are borne", .int(in: 1...100)),
    .required("wrong_flag_seconds", "seconds until one more is", .int(in: 1...3_600))
  ) { Rules(teamSize: $0, pace: SubmissionPace(burst: $1, interval: $2)) }
}
