import HTTPTypes
import Vocabulary

@testable import Portal

extension RouteListing {
  /// What is done here with something that is somebody's.
  var deed: Deed? { Deed.all["\(table).\(name)"] }

  /// The telephone's page at a door of the Semaine.
  var usesCamera: Bool { table == "BadgeRoute" && name == "scanner" }

  var namesOwned: Bool { places.contains(where: Target.ownedPlaces.contains) }

  /// Those that the route answers, HEAD among them.
  var offered: [HTTPRequest.Method] {
    let methods = methods.compactMap { HTTPRequest.Method($0) }
    return methods.contains(.get) ? methods + [.head] : methods
  }

  /// What the path is tried on: a request at every stage, or the one thing that it can name.
  var targets: [Target] {
    switch deed?.target {
    case .request: Stage.allCases.map(Target.request)
    case let target?: [target]
    case nil: [.nothing]
    }
  }

  /// The errand to something of the owner's, with the form that is taken there.
  func errand(_ method: HTTPRequest.Method, to target: Target, of belongings: Belongings) throws -> Errand {
    var path = path(try belongings.values(for: target))
    if case .record = target { path += "?dossier=\(belongings.requests[.claimed]?.number.rawValue ?? "")" }
    guard method == .post else { return Errand(method: method, path: path) }
    return Errand(method: method, path: path, fields: deed?.fields ?? [], piece: deed?.piece)
  }
}
