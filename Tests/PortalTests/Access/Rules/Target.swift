import Testing
import Vocabulary

@testable import Portal

/// What a path names.
enum Target: Hashable, Sendable {
  case request(Stage)
  case draft
  case register
  case record
  case job
  /// A document that the owner brought to sign.
  case document
  /// A token of a program of the owner's.
  case token
  /// Somebody's request for a signature, which waits for its first agent.
  case asking
  /// Decisions that an agent is about to take with one act of will.
  case list
  /// Nothing that is anybody's: a page of the catalogue, the check code of an act.
  case nothing

  /// The places of a path that name what is somebody's. A route that has one must have a ``Deed``.
  static let ownedPlaces: Set = [
    "dossier", "brouillon", "piece", "registre", "acte", "lot", "travail", "document", "jeton",
    "demande",
  ]
  static let openPlaces: Set = [
    "demarche", "etape", "code", "langue", "fichier", "certificat", "liste", "autorite", "reste", "edition",
    "seance", "export", "recommandation",
  ]
}

extension Belongings {
  /// What stands in the places of a path that names this.
  func values(for target: Target) throws -> [String: String] {
    switch target {
    case .request(let stage):
      let request = try #require(requests[stage])
      return ["dossier": request.number.rawValue, "piece": request.attachment]
    case .draft: return ["brouillon": draft, "etape": "person", "piece": "birth-certificate"]
    case .register: return ["registre": "births"]
    case .record: return ["registre": "births", "acte": record]
    case .job: return ["travail": "\(job)"]
    case .document: return ["document": document]
    case .token: return ["jeton": token]
    case .asking: return ["demande": asking]
    case .list: return ["lot": list]
    case .nothing:
      let style = Asset.stylesheet.link.target.split(separator: "/").last.map(String.init) ?? ""
      return ["demarche": "casier-judiciaire", "code": code, "langue": "fr", "fichier": style]
    }
  }
}
