import Foundation
import Identity
import Pack
import Store
import Vocabulary

extension PanelDesk {
  /// Grants laureates' requests and refuses the others, as the final ranking says.
  func decide(
    by ranking: PublishedRanking, in panel: PanelCase, by official: Official, at now: Date, in transaction: Transaction
  ) throws {
    let awards = Dictionary(ranking.awards.map { ($0.entry, $0) }) { first, _ in first }
    let scores = Dictionary((ranking.stages.last?.places ?? []).map { ($0.entry, $0.score) }) { first, _ in first }
    for entry in try entries(of: panel.id, in: transaction) {
      let open = try claimed(entry, by: official, at: now, in: transaction)
      guard let award = awards[entry.id.text], let score = scores[entry.id.text] else {
        try refuse(open, in: panel, by: official, at: now, in: transaction)
        continue
      }
      let amount = Money(francs: award.francs)
      let verdict = JuryVerdict(
        entry: entry.id.text, rank: award.rank, prize: award.title, amount: amount, score: score)
      try grant(open, verdict, by: official, at: now, in: transaction)
      try transaction.execute(
        """
        INSERT INTO procedures_panel_prize (contest, entry, rank, title, francs)
        VALUES (\(panel.id), \(entry.id.text), \(award.rank), \(award.title), \(award.francs))
        """)
    }
  }

  private func claimed(_ entry: PanelEntry, by official: Official, at now: Date, in transaction: Transaction) throws
    -> OpenDossier
  {
    let open = try desk.open(entry.number, in: transaction)
    let claim = try open.view.dossier.claim(by: official.id.rawValue, at: now)
    let view = try desk.append(
      claim, to: open, by: .agent(id: official.id.rawValue), at: now, in: transaction)
    return OpenDossier(view: view, key: open.key)
  }

  private func grant(
    _ open: OpenDossier, _ verdict: JuryVerdict, by official: Official, at now: Date, in transaction: Transaction
  ) throws {
    var random = SystemRandomNumberGenerator()
    let plan = PlannedAct(checkCode: CheckCode(random: &random), decidedAt: now)
    let event = try open.view.dossier.clear(
      evidence: [], attested: true, agent: (official.id.rawValue, official.name, official.quality),
      workflow: open.view.procedure.definition.decision, verdict: verdict, plan: plan)
    try desk.append(event, to: open, by: .agent(id: official.id.rawValue), at: now, in: transaction)
  }

  private func refuse(
    _ open: OpenDossier, in panel: PanelCase, by official: Official, at now: Date, in transaction: Transaction
  ) throws {
    let definition = open.view.procedure.definition
    let event = try open.view.dossier.refuse(
      because: (definition.panel ?? panel.panel).notSelected.value, comment: "", motives: definition.refusals,
      by: official.id.rawValue)
    try desk.append(event, to: open, by: .agent(id: official.id.rawValue), at: now, in: transaction)
  }
}
