import Signatures
import Week

extension FlagError: Worded {
  var words: String {
    switch self {
    case .notOpened: "nobody has opened a contest for this edition: `toguna week flags open`"
    case .openedAlready: "the contest is open already, and its times stay"
    case .badTimes: "a contest opens before its board freezes, that is before its end, and its end lies ahead"
    case .notPlanned: "the pack describes no contest for this edition: it has no folder `flags`"
    case .unknownChallenge: "there is no such challenge, or nobody has released it"
    case .unknownFile: "the challenge has no file of this name"
    case .unknownHint: "the challenge has no such hint"
    case .unknownCase: "there is no such case"
    case .notYet: "the contest has not begun"
    case .over: "the contest has ended"
    case .noTeam: "who asks is in no team"
    case .inTeamAlready: "who asks is in a team already"
    case .wrongCode: "no team has this invitation"
    case .teamFull(let limit): "the team has \(limit) members, and no more are taken"
    case .nameTaken: "another team has this name, or one that reads like it"
    case .badName(let longest): "a name is a line of 2 to \(longest) characters"
    case .begun: "a team is left before the opening only"
    case .excluded: "an organizer took the team out of the contest"
    case .badFlag: "a flag has 1 to \(FlagDesk.longestFlag) bytes"
    case .releasedAlready: "the challenge is released already"
    case .frozenAlready: "the board stands still already"
    case .notEnded: "the final board is shown once the contest has ended"
    case .missingReason: "a decision says why, in at most \(FlagDesk.longestReason) characters"
    case .challengeExists(let id): "there is a challenge \(id) already: nothing was taken over"
    case .damaged: "a stored challenge cannot be read: restore a backup"
    }
  }
}

extension CTFdFault: Worded {
  var words: String {
    switch self {
    case .archive(let fault): "the archive is not read: \(fault)"
    case .tooLarge(let limit): "the archive has more than \(limit) bytes"
    case .noChallenges: "the archive holds no db/challenges.json with challenges: it is no export of CTFd"
    case .badTable(let name): "db/\(name).json is not the JSON that CTFd writes"
    case .tooMany(let limit): "the export has more than \(limit) challenges"
    }
  }
}

extension CTFdRefusal.Reason {
  /// What the operator reads beside the challenge.
  var words: String {
    switch self {
    case .badField(let name): "\(name) is missing, too long or no plain text"
    case .kind(let kind): "a challenge of the kind \(kind) needs a program of its own"
    case .category(let name): "the category \(name) is none of ours: say with --category where such challenges go"
    case .badValue: "its points are not whole numbers from 1 to 10000, the minimum not above the first value"
    case .curve(let name): "its points fall in a way that is not known here (\(name))"
    case .noFlag: "it has no flag"
    case .regularExpression: "its flag is a regular expression: write each flag that is right instead"
    case .flagKind(let kind): "its flag is compared in a way that is not known here (\(kind))"
    case .badHint: "a hint has no text, or no cost from 0 to 10000"
    case .tooManyParts: "it has more flags, hints or files than a challenge may have"
    case .missingFile(let name): "the archive lacks its file \(name)"
    case .fileTooLarge(let name): "its file \(name) is too large, or all files together are"
    case .damagedFile(let name): "its file \(name) is not what its size and checksum say"
    }
  }
}
