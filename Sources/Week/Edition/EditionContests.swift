public import Pack
import Territory

/// The contests of an edition, and what is known of them all.
public struct EditionContests: Sendable {
  /// The procedures that are the contests, in the order in which they are shown.
  public let procedures: [Located<String>]
  public let notes: [EditionNote]

  public init(procedures: [Located<String>] = [], notes: [EditionNote] = []) {
    self.procedures = procedures
    self.notes = notes
  }
}

extension EditionContests: PackDecodable {
  public static let shape = Shape<EditionContests>.object(
    "the contests of an edition (contests.yaml)",
    .required(
      "contests", "the names of the procedures that are its contests",
      .list(of: Shape<String>.name.located, count: 0...50)),
    .defaulted("notes", [], "facts about all of them")
  ) { EditionContests(procedures: $0, notes: $1) }
}
