import Foundation
public import Identity
import Pack
import Store
import Territory
import Vocabulary

/// The counter of contests: who judges what, what was found, and the ranking that came of it.
///
/// What is held here rests on dossiers: an entry is one that waits at a jury's step. Every function that shows an entry to an agent
/// writes an entry of access in the same transaction; what is told of all entries together is told to nobody who has a conflict
/// with one, and to no one else before the ranking is published.
public struct PanelDesk: Sendable {
  let desk: Desk
  let agents: Agents

  public init(desk: Desk, agents: Agents) {
    self.desk = desk
    self.agents = agents
  }

  /// The contests on offer, in the order of the catalogue.
  public var contests: [Contest] { desk.catalogue.procedures.compactMap(\.contest) }

  /// The most characters of a remark, of an appeal's reason and of a note.
  public static let longestText = 2_000

  /// Trimmed, without signs that nobody sees; lines are kept.
  static func checked(_ text: String, atMost limit: Int = longestText) throws(PanelError) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { Folding.normalised(String($0)) }
    let text = lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    guard text.count <= limit else { throw .textTooLong(limit: limit) }
    return text
  }
}
