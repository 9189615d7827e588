/// One thing that is wrong in a pack's file, where it stands, and what to write instead.
///
/// Both texts are English, without a capital at the start and without a full stop. Prints as
/// `file:line:column: message — fix`.
public struct Fault: Sendable, Hashable {
  public let position: Position
  /// What is wrong.
  public let message: String
  /// What to write instead.
  public let fix: String

  public init(_ message: String, fix: String, at position: Position) {
    self.position = position
    self.message = message
    self.fix = fix
  }
}

extension Fault: Comparable {
  /// In the order in which somebody reads the files.
  public static func < (left: Fault, right: Fault) -> Bool {
    (left.position, left.message) < (right.position, right.message)
  }
}

extension Fault: CustomStringConvertible {
  public var description: String { "\(position): \(message) — \(fix)" }
}
