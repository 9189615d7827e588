public import Vocabulary

/// Why somebody's data were read. The person concerned may read it, so it holds nothing personal.
public enum AccessPurpose: Sendable, Hashable {
  /// For a request.
  case dossier(DossierNumber)
  /// Without a request.
  case motive(Motive)
  /// To organise an edition of the Semaine: the year by which it is known.
  case week(String)

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
  }

  /// As the log has it: `dossier ML-7K3QM-9XWVT`, `motif guichet`.
  var text: String {
    switch self {
    case .dossier(let number): "dossier \(number.rawValue)"
    case .motive(let motive): "motif \(motive.rawValue)"
    case .week(let edition): "semaine \(edition)"
    }
  }

  /// Nil for what ``text`` never says.
  init?(text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2 else { return nil }
    switch words[0] {
    case "dossier":
      guard let number = DossierNumber(rawValue: words[1]) else { return nil }
      self = .dossier(number)
    case "motif":
      guard let motive = Motive(rawValue: words[1]) else { return nil }
      self = .motive(motive)
    case "semaine": self = .week(words[1])
    default: return nil
    }
  }
}
