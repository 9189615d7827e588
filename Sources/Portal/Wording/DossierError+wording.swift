import Procedures
import Vocabulary

extension DossierError {
  /// Why the act was refused, and what to do.
  var words: Words {
    switch self {
    case .notFound: ErrorText.dossierNotFound.words
    case .notNow: ErrorText.dossierNotNow.words
    case .claimedByAnother: ErrorText.dossierHeld.words
    case .notClaimed: ErrorText.dossierNotClaimed.words
    case .roleMissing: ErrorText.roleMissing.words
    case .feeUnpaid: ErrorText.feeUnpaid.words
    case .receiptRefused(let fee): ErrorText.receiptRefused(["fee": Money(francs: fee).formatted]).words
    case .recordMissing: ErrorText.recordMissing.words
    case .recordNotExpected: ErrorText.recordNotExpected.words
    case .notAttested: ErrorText.notAttested.words
    case .needsCare: ErrorText.needsCare.words
    case .judgedByPanel: ErrorText.judgedByPanel.words
    case .changedMeanwhile: ErrorText.changedMeanwhile.words
    case .unknownField: ErrorText.unknownField.words
    case .unknownMotive: ErrorText.unknownMotive.words
    case .textMissing: ErrorText.textMissing.words
    case .invalidAnswer: ErrorText.answerRefused.words
    case .answerChangesRequest: ErrorText.answerChangesRequest.words
    case .tooManyDrafts: ErrorText.tooManyDrafts.words
    case .corrupt, .damagedDraft, .damagedRow: ErrorText.dossierDamaged.words
    }
  }
}
