import Procedures

/// A published ranking as a file.
enum RankingFile: String, PathValue, CaseIterable {
  /// Under the agencies' seal (JAdES).
  case signedProvisional = "provisoire.jades.json"
  case signedFinal = "definitif.jades.json"
  /// What was sealed, as it is read.
  case provisional = "provisoire.json"
  case final = "definitif.json"

  static var sample: RankingFile { .signedFinal }

  var kind: RankingPublication.Kind {
    switch self {
    case .signedProvisional, .provisional: .provisional
    case .signedFinal, .final: .final
    }
  }

  var isSigned: Bool { self == .signedProvisional || self == .signedFinal }

  init(_ kind: RankingPublication.Kind, isSigned: Bool) {
    switch kind {
    case .provisional: self = isSigned ? .signedProvisional : .provisional
    case .final: self = isSigned ? .signedFinal : .final
    }
  }
}
