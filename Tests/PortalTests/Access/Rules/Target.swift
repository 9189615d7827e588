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
  /// A candidate's entry in a contest, which is nobody's here.
  case entry
  /// A need or an offer of the owner's.
  case publication
  /// A request of the owner's for a meeting.
  case meeting
  /// A key of a program of the owner's.
  case programKey
  /// A registration of the owner's for the Semaine, with a place.
  case registration
  /// One that waits for the organisers' answer.
  case registrationRequest
  /// Nothing that is anybody's: a page of the catalogue, the check code of an act.
  case nothing

  /// One of the pack's contests.
  static let contest = "concours-start-ups-2026"

  /// The places of a path that name what is somebody's. A route that has one must have a ``Deed``.
  static let ownedPlaces: Set = [
    "inscription", "dossier", "brouillon", "piece", "registre", "acte", "lot", "travail", "document", "jeton",
    "demande", "candidature", "publication", "rencontre", "cle",
  ]
  static let openPlaces: Set = [
    "porte", "categorie", "demarche", "etape", "code", "langue", "fichier", "certificat", "liste", "autorite",
    "reste", "edition", "seance", "epreuve", "indice", "cas", "export", "recommandation", "annonce", "schema",
    "concours", "classement", "decision", "membre",
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
    case .registration: return ["inscription": registration]
    case .registrationRequest: return ["inscription": registrationRequest]
    case .publication: return ["publication": publication]
    case .meeting: return ["rencontre": meeting]
    case .programKey: return ["cle": programKey]
    case .entry: return ["candidature": "A2B3C4", "concours": Target.contest, "piece": "pitch"]
    case .nothing:
      let style = Asset.stylesheet.link.target.split(separator: "/").last.map(String.init) ?? ""
      return [
        "demarche": "casier-judiciaire", "code": code, "langue": "fr", "fichier": style, "concours": Target.contest,
        "annonce": notice, "porte": door,
      ]
    }
  }
}
