import Foundation
public import Store

/// The engines that pass the same tests.
public enum TestedEngine: String, CaseIterable, Sendable {
  case sqlite = "SQLite"
  case postgres = "PostgreSQL"

  /// A place for an empty database.
  public func newLocation(in folder: TemporaryFolder) throws -> StoreLocation {
    switch self {
    case .sqlite: .sqlite(path: folder.path("\(UUID().uuidString).db"))
    case .postgres: .postgres(url: try TemporaryPostgres.newDatabase())
    }
  }
}
