/// How a programme contradicts itself.
public enum ProgrammeFault: Sendable, Hashable {
  case outsideDays(session: String)
  case hallTaken(session: String, other: String, hall: String)
  case speakerTaken(session: String, other: String, speaker: String)

  /// The session that is to be moved: the later of two.
  public var session: String {
    switch self {
    case .outsideDays(let session), .hallTaken(let session, _, _), .speakerTaken(let session, _, _): session
    }
  }

  /// What is wrong, in the words of `toguna check`.
  public var message: String {
    switch self {
    case .outsideDays(let session): "the session `\(session)` lies outside the edition's days"
    case .hallTaken(let session, let other, let hall):
      "the sessions `\(other)` and `\(session)` are in the hall `\(hall)` at the same time"
    case .speakerTaken(let session, let other, let speaker):
      "`\(speaker)` speaks at the sessions `\(other)` and `\(session)` at the same time"
    }
  }

  public var fix: String {
    switch self {
    case .outsideDays: "write a day of the edition"
    case .hallTaken: "move one of them, or mark the hall as shared"
    case .speakerTaken: "move one of them"
    }
  }
}
