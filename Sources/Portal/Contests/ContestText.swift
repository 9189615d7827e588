/// The texts of contests, as everybody and as candidates read them.
enum ContestText: String, AreaText {
  case title = "contest.title"
  case lead = "contest.lead"
  case announced = "contest.phase.announced"
  case collecting = "contest.phase.collecting"
  case closed = "contest.phase.closed"
  case reviewing = "contest.phase.reviewing"
  case finals = "contest.phase.finals"
  case appeals = "contest.phase.appeals"
  case settling = "contest.phase.settling"
  case ended = "contest.phase.ended"
  case apply = "contest.apply"
  case procedure = "contest.procedure"
  case rubric = "contest.rubric"
  case rubricText = "contest.rubric.text"
  case weight = "contest.rubric.weight"
  case anchor = "contest.rubric.anchor"
  case rules = "contest.rules"
  case ruleBlind = "contest.rule.blind"
  case ruleConflict = "contest.rule.conflict"
  case ruleReviews = "contest.rule.reviews"
  case ruleStages = "contest.rule.stages"
  case ruleCorrection = "contest.rule.correction"
  case ruleTies = "contest.rule.ties"
  case ruleQuorum = "contest.rule.quorum"
  case ruleAppeals = "contest.rule.appeals"
  case ruleVersion = "contest.rule.version"
  case prizes = "contest.prizes"
  case prizesCaption = "contest.prizes.caption"
  case rank = "contest.rank"
  case prize = "contest.prize"
  case amount = "contest.amount"
  case state = "contest.state"
  case wayOpen = "contest.way.open"
  case wayReview = "contest.way.review"
  case wayFinals = "contest.way.finals"
  case wayAppeals = "contest.way.appeals"
  case wayEnd = "contest.way.end"
  case until = "contest.until"
  case ranking = "contest.ranking"
  case rankingProvisional = "contest.ranking.provisional"
  case rankingFinal = "contest.ranking.final"
  case rankingNone = "contest.ranking.none"
  case rankingLead = "contest.ranking.lead"
  case publishedOn = "contest.ranking.published"
  case appealsUntil = "contest.ranking.appeals"
  case stageOne = "contest.stage.1"
  case stageTwo = "contest.stage.2"
  case stageCaption = "contest.stage.caption"
  case entry = "contest.entry"
  case raw = "contest.score.raw"
  case corrected = "contest.score.corrected"
  case uncorrected = "contest.uncorrected"
  case bias = "contest.bias"
  case biasText = "contest.bias.text"
  case juror = "contest.juror"
  case severity = "contest.severity"
  case recompute = "contest.recompute"
  case recomputeText = "contest.recompute.text"
  case signedFile = "contest.file.signed"
  case plainFile = "contest.file.plain"
  case digest = "contest.digest"
  case laureates = "contest.laureates"
  case laureatesNone = "contest.laureates.none"
  case coaching = "contest.coaching"
  case coachingText = "contest.coaching.text"
  case yourEntry = "contest.own"
  case ownWaiting = "contest.own.waiting"
  case ownName = "contest.own.name"
  case ownRank = "contest.own.rank"
  case ownUnranked = "contest.own.unranked"
  case ownScore = "contest.own.score"
  case ownRemarks = "contest.own.remarks"
  case ownPrize = "contest.own.prize"
  case toPay = "contest.prize.due"
  case paidOn = "contest.prize.paid"
  case appeal = "contest.appeal"
  case appealTitle = "contest.appeal.title"
  case appealLead = "contest.appeal.lead"
  case appealReason = "contest.appeal.reason"
  case appealHint = "contest.appeal.hint"
  case appealSend = "contest.appeal.send"
  case appealDone = "contest.appeal.done"
  case appealMade = "contest.appeal.made"
  case appealMissing = "contest.appeal.missing"

  var places: Set<String> {
    switch self {
    case .weight: ["share"]
    case .anchor: ["mark"]
    case .ruleReviews: ["reviews"]
    case .ruleTies: ["criteria"]
    case .ruleQuorum: ["quorum"]
    case .ruleAppeals: ["days"]
    case .ruleVersion: ["version"]
    case .until, .publishedOn: ["date"]
    case .appealsUntil, .appealLead: ["date"]
    case .appealMade: ["date"]
    case .paidOn: ["date", "receipt"]
    case .ownRank: ["rank"]
    case .ownPrize: ["prize", "amount"]
    default: []
    }
  }
}
