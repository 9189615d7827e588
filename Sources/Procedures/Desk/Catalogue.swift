/// The procedures of a State: those on offer, and older versions that dossiers still run under.
public struct Catalogue: Sendable {
  /// In the order of the catalogue page.
  public let procedures: [Procedure]
  private let versions: [String: Procedure]
  private let slugs: [String: Procedure]

  public init(_ procedures: [Procedure], archived: [Procedure] = []) {
    self.procedures = procedures
    versions = Dictionary((archived + procedures).map { ($0.hash, $0) }) { _, current in current }
    slugs = Dictionary(procedures.map { ($0.definition.slug, $0) }) { first, _ in first }
  }

  /// The version with this hash; nil when the pack that held it was never loaded here.
  public func version(_ hash: String) -> Procedure? { versions[hash] }

  public func procedure(slug: String) -> Procedure? { slugs[slug] }

  public func procedure(id: String) -> Procedure? { procedures.first { $0.id == id } }
}
