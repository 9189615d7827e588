import Foundation
import Pack
import Store
import Vocabulary

/// What the read model says of a dossier: nothing that does not follow from its entries. Written after each of them, and held
/// against them by `fsck`.
struct DossierLine: Hashable {
  let procedure: String
  let office: String
  let phase: Phase.Name
  let step: String
  let role: String
  /// Empty when nobody holds it.
  let holder: String
  let deadline: String
  let submittedAt: Date
  let changedAt: Date
  let entries: Int

  init(_ dossier: Dossier, under procedure: Procedure) {
    let next = dossier.step(of: procedure.definition.decision)
    self.procedure = procedure.id
    office = dossier.office
    phase = dossier.phase.name
    step = next?.id ?? ""
    role = next?.role.value ?? ""
    holder = dossier.phase.holder ?? ""
    deadline = dossier.deadline.iso
    submittedAt = dossier.submittedAt.asKept
    changedAt = dossier.changedAt.asKept
    entries = dossier.entries.count
  }

  init(_ row: Row) throws {
    procedure = try row.get("procedure")
    office = try row.get("office")
    phase = try row.get("phase")
    step = try row.get("step")
    role = try row.get("role")
    holder = try row.get("holder")
    deadline = try row.get("deadline")
    submittedAt = try row.get("submitted_at")
    changedAt = try row.get("changed_at")
    entries = try row.get("entries")
  }
}

extension Date {
  /// As a column gives it back.
  var asKept: Date { Date(sqlValue: sqlValue) ?? self }
}
