public import Vocabulary

/// Why an agent looks into a register. It stands in the access log, which the person concerned may read.
public enum AccessPurpose: Hashable, Sendable {
  case dossier(DossierNumber)
  case motive(Motive)

  /// What brings an agent to a register without a dossier.
  public enum Motive: String, CaseIterable, Sendable {
    /// A request on paper, at the counter.
    case counter = "guichet"
    /// A marginal note or a correction to be made.
    case correction = "mention"
    /// A judge or a prosecutor asks.
    case justice = "requisition"
    /// The register itself is inspected.
    case inspection = "controle"

    var text: RegisterText {
      switch self {
      case .counter: .motiveCounter
      case .correction: .motiveCorrection
      case .justice: .motiveJustice
      case .inspection: .motiveInspection
      }
    }
  }

  static let dossierField = "dossier"
  static let motiveField = "motif"

  /// As the access log has it, nothing personal: "dossier ML-7K3QM-9XWVT", "motif guichet".
  public var text: String {
    switch self {
    case .dossier(let number): "dossier \(number.rawValue)"
    case .motive(let motive): "motif \(motive.rawValue)"
    }
  }

  /// A page that is opened for this purpose.
  func link(_ link: Link) -> Link {
    switch self {
    case .dossier(let number): link.with([Self.dossierField: number.rawValue])
    case .motive(let motive): link.with([Self.motiveField: motive.rawValue])
    }
  }
}
