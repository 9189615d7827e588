/// What can happen to a dossier.
public enum Event: Sendable, Hashable, Codable {
  case submitted(Submission)
  case claimed
  case released
  case asked(Question)
  case answered(Reply)
  case receiptRecorded(CounterReceipt)
  case cleared(Clearance)
  case refused(Refusal)
  case withdrawn
  /// The decision was taken back, since its act could not be made.
  case recalled
  case issued(IssuedAct)
  case revoked(reason: String)

  /// The event's name in the database and in the texts shown to people (`dossier.event.<name>`).
  public var name: String {
    switch self {
    case .submitted: "submitted"
    case .claimed: "claimed"
    case .released: "released"
    case .asked: "asked"
    case .answered: "answered"
    case .receiptRecorded: "receipt"
    case .cleared: "cleared"
    case .refused: "refused"
    case .withdrawn: "withdrawn"
    case .recalled: "recalled"
    case .issued: "issued"
    case .revoked: "revoked"
    }
  }
}
