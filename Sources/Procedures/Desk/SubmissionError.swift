public import Foundation
public import Vocabulary

/// Why a draft cannot be sent yet.
public enum SubmissionError: Error, Sendable, Hashable {
  case faults([FieldFault])
  case piecesMissing([String])
  /// Each rule of eligibility that the answers fail, by its reason, in the order of the definition.
  case ineligible([LocalizedText])
  /// No office is known to serve the place that decides.
  case noOffice
  /// The service takes no requests now.
  case closed
  /// Requests are taken from this instant on.
  case notYetOpen(opens: Date)
  /// The first instant that was too late. What was begun stays a draft.
  case windowClosed(since: Date)
}
