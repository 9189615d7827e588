/// The texts of the requests that a citizen has sent.
enum RequestText: String, AreaText {
  case listTitle = "request.list.title"
  case empty = "request.list.none"
  case catalogue = "request.list.catalogue"
  case sent = "request.list.sent"
  case expected = "request.list.expected"
  case draftsTitle = "request.drafts.title"
  case draftsCaption = "request.drafts.caption"
  case draftProcedure = "request.drafts.procedure"
  case draftSaved = "request.drafts.saved"
  case draftAct = "request.drafts.act"
  case draftDiscard = "request.drafts.discard"
  case draftUnreadable = "request.drafts.unreadable"
  case account = "request.account"
  case number = "request.number"
  case numberHint = "request.number.hint"
  case path = "request.path"
  case pathReceipt = "request.path.receipt"
  case pathUnasked = "request.path.unasked"
  case answers = "request.answers"
  case pieces = "request.pieces"
  case office = "request.fact.office"
  case fee = "request.fact.fee"
  case free = "request.fact.free"
  case deadline = "request.fact.deadline"
  case deadlineDay = "request.fact.deadline.day"
  case waiting = "request.next.waiting"
  case claimed = "request.next.claimed"
  case judging = "request.next.judging"
  case late = "request.next.late"
  case paid = "request.next.paid"
  case toPayTitle = "request.next.to-pay.title"
  case toPay = "request.next.to-pay"
  case asking = "request.next.asking"
  case issuing = "request.next.issuing"
  case issued = "request.next.issued"
  case withdrawn = "request.next.withdrawn"
  case revoked = "request.next.revoked"
  case refusedTitle = "request.refused.title"
  case appealTitle = "request.refused.appeal"
  case revokedTitle = "request.revoked.title"
  case download = "request.act.download"
  case codeTitle = "request.act.code"
  case codeHint = "request.act.code.hint"
  case shareTitle = "request.act.share.title"
  case shareFile = "request.act.share.file"
  case sharePaper = "request.act.share.paper"
  case sharePrivate = "request.act.share.private"
  case answerLink = "request.answer.link"
  case answerTitle = "request.answer.title"
  case answerBefore = "request.answer.before"
  case answerSend = "request.answer.send"
  case answerDone = "request.answer.done"
  case answerLate = "request.answer.late"
  case withdrawLink = "request.withdraw.link"
  case withdrawTitle = "request.withdraw.title"
  case withdrawText = "request.withdraw.text"
  case withdraw = "request.withdraw.confirm"
  case keep = "request.withdraw.keep"

  var places: Set<String> {
    switch self {
    case .sent, .expected: ["date"]
    case .deadlineDay: ["date", "weekday"]
    case .pathReceipt, .paid, .withdrawText: ["number"]
    case .waiting, .claimed: ["office"]
    case .toPay, .toPayTitle: ["fee"]
    case .codeHint: ["address"]
    default: []
    }
  }
}
