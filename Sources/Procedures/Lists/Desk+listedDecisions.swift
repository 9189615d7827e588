public import Foundation
import Identity
import Pack
import Store
import Vocabulary

extension Desk {
  /// Takes the decisions of a list that the official has just confirmed, each in a transaction of its own, by the same rules
  /// as alone: what changed since it was shown, is held by a colleague or has not paid is left out and keeps its reason.
  ///
  /// The caller has checked the official's second factor for this list. A list is confirmed once.
  ///
  /// - Throws: `DossierError.notFound` for another's list; `.notAttested` for one that was confirmed before, or that was shown
  ///   too long ago.
  public func decide(list id: String, attested: Bool, by official: Official, at now: Date) async throws -> DecisionList
  {
    let me = official.id.rawValue
    guard attested else { throw DossierError.notAttested }
    let earliest = now.addingTimeInterval(-DecisionList.lasts)
    let lines: [(DossierNumber, Int)] = try await store.write { transaction in
      let known: Int? = try transaction.value("SELECT 1 FROM procedures_list WHERE id = \(id) AND agent = \(me)")
      guard known != nil else { throw DossierError.notFound }
      let confirmed = try transaction.execute(
        """
        UPDATE procedures_list SET decided_at = \(now)
        WHERE id = \(id) AND agent = \(me) AND decided_at IS NULL AND prepared_at >= \(earliest)
        """)
      guard confirmed == 1 else { throw DossierError.notAttested }
      return try transaction.rows(
        "SELECT dossier, entries FROM procedures_list_line WHERE list = \(id) AND outcome IS NULL ORDER BY place"
      ).map { row in
        guard let number = DossierNumber(rawValue: try row.get("dossier")) else { throw DossierError.damagedRow }
        return (number, try row.get("entries"))
      }
    }
    for (number, entries) in lines { try await decide(number, at: entries, of: id, by: official, at: now) }
    return try await list(id, for: official, at: now)
  }

  /// Takes one decision, or writes down why not.
  private func decide(
    _ number: DossierNumber, at entries: Int, of list: String, by official: Official, at now: Date
  ) async throws {
    var random = SystemRandomNumberGenerator()
    let plan = PlannedAct(checkCode: CheckCode(random: &random), decidedAt: now)
    try await store.write { transaction in
      var outcome = "decided"
      do {
        try transaction.attempt {
          try pass(number, at: entries, plan, by: official, at: now, in: transaction)
        }
      } catch let error as DossierError {
        outcome = error.name
      } catch IdentityError.forgotten {
        outcome = DossierError.notFound.name
      }
      try transaction.execute(
        """
        UPDATE procedures_list_line SET outcome = \(outcome) WHERE list = \(list) AND dossier = \(number.rawValue)
        """)
    }
  }

  /// Takes the dossier and passes its last step, as at the counter.
  private func pass(
    _ number: DossierNumber, at entries: Int, _ plan: PlannedAct, by official: Official, at now: Date,
    in transaction: Transaction
  ) throws {
    let me = official.id.rawValue
    let actor = Actor.agent(id: me)
    var open = try dossier(number, for: .official(official), at: now, in: transaction)
    guard open.view.dossier.entries.count == entries else { throw DossierError.changedMeanwhile }
    try open.view.checkListable(for: official)
    if open.view.dossier.phase.holder == nil {
      let claimed = try append(
        try open.view.dossier.claim(by: me, at: now), to: open, by: actor, at: now, in: transaction)
      open = OpenDossier(view: claimed, key: open.key)
    }
    let event = try open.view.dossier.clear(
      evidence: [], attested: true, agent: (me, official.name, official.quality),
      workflow: open.view.procedure.definition.decision, plan: plan)
    try append(event, to: open, by: actor, at: now, in: transaction)
  }
}

extension DossierView {
  /// Throws why the dossier cannot be decided with others by this official.
  func checkListable(for official: Official) throws(DossierError) {
    guard official.offices.contains(dossier.office) else { throw .notFound }
    guard dossier.phase.name.awaitsAgent, let step else { throw .notNow(phase: dossier.phase.name) }
    guard official.posts.contains(.init(office: dossier.office, role: step.role.value)) else {
      throw .roleMissing(step.role.value)
    }
    guard step.isListable, dossier.clearances.count + 1 == procedure.definition.decision.count else { throw .needsCare }
    // Where the search found something, a person weighs it for this request alone.
    guard dossier.evidence.isEmpty else { throw .needsCare }
    if let holder = dossier.phase.holder, holder != official.id.rawValue { throw .claimedByAnother }
    guard dossier.fee.francs == 0 || dossier.receipt != nil else { throw .feeUnpaid }
  }
}

extension DossierError {
  /// As the record of a list keeps it.
  public var name: String {
    switch self {
    case .notFound: "notFound"
    case .notNow: "notNow"
    case .claimedByAnother: "claimedByAnother"
    case .notClaimed: "notClaimed"
    case .roleMissing: "roleMissing"
    case .feeUnpaid: "feeUnpaid"
    case .needsCare: "needsCare"
    case .judgedByPanel: "judgedByPanel"
    case .changedMeanwhile: "changedMeanwhile"
    default: "damaged"
    }
  }
}
