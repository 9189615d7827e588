public import Foundation

/// What the file says of itself beside its title. All of it comes from the act, so that the same act gives the same bytes.
public struct DocumentInfo: Sendable, Hashable {
  /// The body that issues the act.
  public var author: String
  /// When the act is issued, to the second.
  public var created: Date
  public var subject: String

  public init(author: String, created: Date, subject: String = "") {
    self.author = author
    self.created = created
    self.subject = subject
  }
}
