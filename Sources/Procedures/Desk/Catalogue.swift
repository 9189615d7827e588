import Pack

/// The procedures of a State: those on offer, and older versions that dossiers still run under.
public struct Catalogue: Sendable {
  /// In the order of the catalogue page.
  public let procedures: [Procedure]
  private let versions: [String: Procedure]
  private let slugs: [String: Procedure]
  /// The roles of jurors: they open no dossier.
  let jurorRoles: Set<String>
  /// Roles that belong to juries alone: of who judges, presides or pays prizes, and decides nothing else.
  let panelRoles: Set<String>
  /// The steps that juries take.
  let panelSteps: [PanelStep]

  public init(_ procedures: [Procedure], archived: [Procedure] = []) {
    self.procedures = procedures
    versions = Dictionary((archived + procedures).map { ($0.hash, $0) }) { _, current in current }
    let contests = versions.values.compactMap(\.contest)
    jurorRoles = Set(contests.map(\.panel.jurors.value))
    let ordinary = procedures.flatMap(\.definition.decision).filter { $0.panel == nil }.map(\.role.value)
    panelRoles = jurorRoles.union(contests.map(\.step.role.value))
      .union(contests.compactMap(\.panel.treasury?.value)).subtracting(ordinary)
    panelSteps = Set(contests.map { PanelStep(contest: $0.id, step: $0.step.id) }).sorted {
      ($0.contest, $0.step) < ($1.contest, $1.step)
    }
    slugs = Dictionary(procedures.map { ($0.definition.slug, $0) }) { first, _ in first }
  }

  /// The version with this hash; nil when the pack that held it was never loaded here.
  public func version(_ hash: String) -> Procedure? { versions[hash] }

  public func procedure(slug: String) -> Procedure? { slugs[slug] }

  public func procedure(id: String) -> Procedure? { procedures.first { $0.id == id } }
}
