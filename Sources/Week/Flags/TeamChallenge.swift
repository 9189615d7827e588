/// One team at one challenge.
struct TeamChallenge: Hashable {
  let team: TeamID
  let challenge: ChallengeID
}
