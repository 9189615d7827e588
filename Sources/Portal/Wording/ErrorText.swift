/// Why something that was asked could not be done, and what to do.
enum ErrorText: String, AreaText {
  case dossierNotFound = "error.dossier.not-found"
  case dossierNotNow = "error.dossier.not-now"
  case dossierHeld = "error.dossier.held"
  case dossierNotClaimed = "error.dossier.not-claimed"
  case roleMissing = "error.dossier.role"
  case feeUnpaid = "error.dossier.fee"
  case receiptRefused = "error.dossier.receipt"
  case recordMissing = "error.dossier.record"
  case recordNotExpected = "error.dossier.record.unexpected"
  case notAttested = "error.dossier.attestation"
  case needsCare = "error.dossier.care"
  case judgedByPanel = "error.dossier.panel"
  case changedMeanwhile = "error.dossier.changed"
  case unknownField = "error.dossier.field"
  case unknownMotive = "error.dossier.motive"
  case textMissing = "error.dossier.text"
  case answerRefused = "error.dossier.answer"
  case answerChangesRequest = "error.dossier.answer.more"
  case tooManyDrafts = "error.draft.many"
  case dossierDamaged = "error.dossier.damaged"
  case answersMissing = "error.submission.answers"
  case piecesMissing = "error.submission.pieces"
  case noOffice = "error.submission.office"
  case serviceClosed = "error.submission.closed"
  case tooManyCodes = "error.identity.codes"
  case personUnknown = "error.identity.person"
  case agentUnknown = "error.identity.agent"
  case badLogin = "error.identity.login"
  case loginTaken = "error.identity.login.taken"
  case weakPassword = "error.identity.password"
  case badPost = "error.identity.post"
  case tryAgain = "error.identity.again"

  var places: Set<String> {
    switch self {
    case .receiptRefused: ["fee"]
    case .tooManyCodes: ["time"]
    default: []
    }
  }
}
