/// Why an act on a dossier is refused. Holds no personal data: the portal words it.
public enum DossierError: Error, Sendable, Hashable {
  /// No such dossier, or not for this reader: the two are not told apart.
  case notFound
  /// The act does not fit the dossier's phase.
  case notNow(phase: Phase.Name)
  /// Another agent holds the dossier.
  case claimedByAnother
  /// The agent must take the dossier first.
  case notClaimed
  /// The agent has no post with this role in the dossier's office.
  case roleMissing(String)
  /// The last step needs the receipt of the fee.
  case feeUnpaid
  /// A receipt is recorded already, or its amount is not the fee.
  case receiptRefused(expected: Int64)
  /// The step needs exactly one record of the register.
  case recordMissing
  case recordNotExpected
  /// The agent must attest the step explicitly.
  case notAttested
  /// The step must be passed for this dossier alone: its definition says so, or the search found something.
  case needsCare
  /// A jury judges the request with all others: nobody decides it alone before the end.
  case judgedByPanel
  /// Something happened to the dossier since the agent was shown what would be decided.
  case changedMeanwhile
  case unknownField(String)
  case unknownMotive(String)
  case textMissing
  /// The answer to the question is not valid.
  case invalidAnswer(FieldFault)
  /// With the new answer the form asks something else, or no office is competent: it takes a new request.
  case answerChangesRequest
  /// As many drafts as one person may have.
  case tooManyDrafts
  /// Entries that no dossier can have: the database was altered.
  case corrupt(entry: Int)
  /// A draft whose answers nobody can have given: the database was altered.
  case damagedDraft
  /// A line of the read model without a number or a deadline: the database was altered.
  case damagedRow
}
