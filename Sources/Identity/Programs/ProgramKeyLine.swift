public import Foundation

/// A key as its maker sees it.
public struct ProgramKeyLine: Sendable, Hashable {
  public let id: String
  /// What its maker calls the program.
  public let name: String
  public let madeAt: Date
  public let expiresAt: Date
  /// When a program last came with it, to the hour; nil for never.
  public let usedAt: Date?
}
