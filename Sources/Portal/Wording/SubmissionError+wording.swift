import Procedures

extension SubmissionError {
  /// Why the request cannot be sent, and what to do.
  var words: Words {
    switch self {
    case .faults: ErrorText.answersMissing.words
    case .piecesMissing: ErrorText.piecesMissing.words
    case .noOffice: ErrorText.noOffice.words
    case .closed, .notYetOpen, .windowClosed: ErrorText.serviceClosed.words
    case .ineligible: DraftText.ineligible.words
    }
  }
}
