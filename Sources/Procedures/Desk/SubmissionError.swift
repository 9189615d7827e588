/// Why a draft cannot be sent yet.
public enum SubmissionError: Error, Sendable, Hashable {
  case faults([FieldFault])
  case piecesMissing([String])
  /// No office is known to serve the place that decides.
  case noOffice
  /// The service takes no requests now.
  case closed
}
