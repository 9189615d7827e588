public import Foundation

/// One reading of somebody's data.
public struct AccessEntry: Sendable, Hashable {
  let id: String
  public let reader: AccessReader
  /// Why: the number of the dossier or the code of the motive, nothing personal.
  public let purpose: String
  public let at: Date
}
