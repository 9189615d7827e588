/// The texts of a dossier as agents see it, and of what they do with it.
enum AgentText: String, AreaText {
  case whatNow = "agent.dossier.now"
  case answers = "agent.dossier.answers"
  case attachments = "agent.dossier.attachments"
  case facts = "agent.dossier.facts"
  case history = "agent.dossier.history"
  case factStep = "agent.dossier.step"
  case factDeadline = "agent.dossier.deadline"
  case factOffice = "agent.dossier.office"
  case factSubmitted = "agent.dossier.submitted"
  case factFee = "agent.dossier.fee"
  case factPaid = "agent.dossier.paid"
  case factUnpaid = "agent.dossier.unpaid"
  case isFree = "agent.dossier.free"
  case isHeld = "agent.dossier.held"
  case awaitsRole = "agent.dossier.role"
  case awaitsCitizen = "agent.dossier.citizen"
  case awaitsAnswer = "agent.dossier.question"
  case isBeingMade = "agent.dossier.making"
  case claim = "agent.act.claim"
  case takeOver = "agent.act.take-over"
  case release = "agent.act.release"
  case ask = "agent.act.ask"
  case recordReceipt = "agent.act.receipt"
  case examine = "agent.act.examine"
  case refuse = "agent.act.refuse"
  case download = "agent.act.download"
  case revoke = "agent.act.revoke"
  case newsClaimed = "agent.news.claimed"
  case newsReleased = "agent.news.released"
  case newsAsked = "agent.news.asked"
  case newsReceipt = "agent.news.receipt"
  case newsCleared = "agent.news.cleared"
  case newsDecided = "agent.news.decided"
  case newsRefused = "agent.news.refused"
  case newsRevoked = "agent.news.revoked"
  case byCitizen = "agent.history.citizen"
  case byAgent = "agent.history.agent"
  case eventClaimed = "agent.history.claimed"
  case eventAsked = "agent.history.asked"
  case eventAnswered = "agent.history.answered"
  case detailField = "agent.history.field"
  case detailReceipt = "agent.history.receipt"
  case detailCleared = "agent.history.step"
  case detailClearedNone = "agent.history.step.none"
  case detailReason = "agent.history.reason"
  case textTooLong = "agent.text.long"
  case askHelp = "agent.ask.help"
  case questionField = "agent.ask.field"
  case questionFieldMissing = "agent.ask.field.missing"
  case question = "agent.ask.text"
  case questionHint = "agent.ask.text.hint"
  case questionMissing = "agent.ask.text.missing"
  case sendQuestion = "agent.ask.send"
  case receiptAmount = "agent.receipt.amount"
  case receiptNumber = "agent.receipt.number"
  case receiptHint = "agent.receipt.hint"
  case receiptMissing = "agent.receipt.missing"
  case saveReceipt = "agent.receipt.save"
  case receiptFirst = "agent.receipt.first"
  case motive = "agent.refuse.motive"
  case motiveMissing = "agent.refuse.motive.missing"
  case comment = "agent.refuse.comment"
  case commentHint = "agent.refuse.comment.hint"
  case readLetter = "agent.refuse.read"
  case letterTitle = "agent.refuse.letter"
  case letterHelp = "agent.refuse.letter.help"
  case appeal = "agent.refuse.appeal"
  case refusalIsFinal = "agent.refuse.final"
  case refuseNow = "agent.refuse.send"
  case revocationIsFinal = "agent.revoke.final"
  case revocationReason = "agent.revoke.reason"
  case revocationHint = "agent.revoke.reason.hint"
  case reasonMissing = "agent.revoke.reason.missing"
  case revocationSure = "agent.revoke.sure"
  case sureMissing = "agent.revoke.sure.missing"
  case revokeNow = "agent.revoke.send"

  var places: Set<String> {
    switch self {
    case .factPaid: ["number"]
    case .isHeld: ["name", "since"]
    case .awaitsRole: ["role"]
    case .awaitsAnswer, .detailField: ["field", "text"]
    case .byAgent: ["name"]
    case .detailReceipt: ["amount", "number"]
    case .detailCleared, .detailClearedNone: ["step"]
    case .detailReason: ["text"]
    case .textTooLong: ["maximum"]
    default: []
    }
  }
}
