/// What `fsck` finds wrong with a contest. Holds no personal data.
public struct PanelInspection: Sendable, Hashable, CustomStringConvertible {
  public enum Fault: String, Sendable, Hashable {
    case rulesMissing = "the definition that its jurors were drawn under is not known here"
    case rankingAltered = "a published ranking is not what was published"
    case rankingUnsound = "a published ranking does not follow from its sheets and rules"
    case sheetsAltered = "sheets are not those that were published"
    case unreadable = "its sheets or members cannot be read"
    case conflictJudged = "a juror judges an entry with which there is a conflict"
    case prizesDiffer = "the prizes are not those that the final ranking gives"
    case undecided = "it has ended, and a request still waits for the jury"
    case leftOut = "a request waits for the jury that was not there at the draw: nobody judges it"
  }

  public let contest: String
  public let fault: Fault

  public var description: String { "\(contest): \(fault.rawValue)" }
}
