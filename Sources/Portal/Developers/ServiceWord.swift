import Procedures

/// The words of ``ServiceStatus``.
enum ServiceWord {
  static let all = ServiceStatus.allCases.map { ($0.rawValue, $0.rawValue) }
}
