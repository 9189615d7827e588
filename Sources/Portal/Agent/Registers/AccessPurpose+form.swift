import Identity
import Vocabulary

extension AccessPurpose {
  static let dossierField = "dossier"
  static let motiveField = "motif"

  /// A page that is opened for this purpose.
  func link(_ link: Link) -> Link {
    switch self {
    case .dossier(let number): link.with([Self.dossierField: number.rawValue])
    case .motive(let motive): link.with([Self.motiveField: motive.rawValue])
    case .week: link
    }
  }
}

extension AccessPurpose.Motive {
  var text: RegisterText {
    switch self {
    case .counter: .motiveCounter
    case .correction: .motiveCorrection
    case .justice: .motiveJustice
    case .inspection: .motiveInspection
    }
  }
}
