import Foundation
import Procedures

extension DossierError: Worded {
  var words: String {
    switch self {
    case .notFound: "there is no such dossier for this agent"
    case .notNow(let phase): "the dossier is \(phase): this cannot be done now"
    case .claimedByAnother: "another agent holds the dossier"
    case .notClaimed: "the agent has not taken the dossier"
    case .roleMissing(let role): "the agent has no post as \(role) in the dossier's office"
    case .feeUnpaid: "the receipt of the fee is not recorded"
    case .corrupt(let entry): "entry \(entry) of the dossier cannot be: run `toguna fsck`"
    case .damagedDraft: "a draft was altered in the database: restore a backup"
    case .damagedRow: "a line of the list of dossiers was altered in the database: restore a backup"
    case .receiptRefused(let francs): "the receipt is recorded already, or is not of \(francs) F"
    case .recordMissing: "the step needs one record of the register"
    case .recordNotExpected: "the records are not those that the step asks for"
    case .notAttested: "the step is not attested"
    case .needsCare: "the dossier is to be examined by itself"
    case .judgedByPanel: "a jury judges the dossier with all others: nobody decides it alone"
    case .changedMeanwhile: "the dossier changed since the agent read it"
    case .unknownField(let field): "the form has no field \(field)"
    case .unknownMotive(let motive): "there is no motive \(motive)"
    case .textMissing: "the text is missing"
    case .answerChangesRequest: "the answer changes what is asked, or who decides: it takes a new request"
    case .tooManyDrafts: "the person has as many drafts as one may have: send or delete one first"
    case .invalidAnswer(let fault): "the answer to \(fault.field) is not valid"
    }
  }
}

extension SubmissionError: Worded {
  var words: String {
    switch self {
    case .faults(let faults):
      "the record does not answer what the procedure asks: \(faults.map(\.field).joined(separator: ", ")); "
        + "ask at the counter instead"
    case .piecesMissing(let pieces):
      "the procedure asks for papers (\(pieces.joined(separator: ", "))): ask at the counter"
    case .noOffice: "no office serves the place that decides: correct competence.yaml of the country pack"
    case .ineligible: "the applicant does not fulfil what the procedure asks of applicants"
    case .closed: "the procedure takes no requests now"
    case .notYetOpen(let opens): "the procedure takes requests from \(opens.formatted(.iso8601)) on"
    case .windowClosed(let since): "the procedure has taken no requests since \(since.formatted(.iso8601))"
    }
  }
}
