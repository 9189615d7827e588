public import Foundation
import Store
public import Vocabulary

/// A line of an inbox or of a citizen's list: what is known of a dossier without opening it. No personal data.
public struct DossierRow: Sendable, Hashable {
  public let number: DossierNumber
  public let procedure: String
  public let office: String
  public let phase: Phase.Name
  public let step: String
  public let role: String
  /// Identifier of the agent who holds it; empty when nobody does.
  public let holder: String
  public let deadline: Day
  public let submittedAt: Date

  init(_ row: Row) throws {
    guard let number = DossierNumber(rawValue: try row.get("number")),
      let deadline = Day(iso: try row.get("deadline", as: String.self))
    else { throw DossierError.damagedRow }
    self.number = number
    self.deadline = deadline
    procedure = try row.get("procedure")
    office = try row.get("office")
    phase = try row.get("phase")
    step = try row.get("step")
    role = try row.get("role")
    holder = try row.get("holder")
    submittedAt = try row.get("submitted_at")
  }
}
