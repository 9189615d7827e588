import Pack
import Procedures

extension Services {
  /// Whether an agent judges in some contest, leads its jury or pays its prizes. Which ones is `PanelDesk`'s to check.
  func juryStanding(of official: Official) -> Standing {
    let roles = Set(official.posts.map(\.role))
    var standing: Standing = []
    for procedure in desk.catalogue.procedures {
      guard let contest = procedure.contest else { continue }
      let leading = [contest.step.role.value, contest.panel.treasury?.value].compactMap(\.self)
      if !roles.isDisjoint(with: leading) { standing.formUnion([.jury, .chair]) }
      if roles.contains(contest.panel.jurors.value) { standing.insert(.jury) }
    }
    return standing
  }
}
