import Vocabulary

/// What a member of a jury declares before knowing an entry: whom it could not judge without partiality. Empty lists are a
/// declaration, too.
public struct Interests: Sendable, Hashable, Codable {
  public let organisations: [String]
  public let names: [String]

  public static let mostLines = 40
  public static let longestLine = 120

  /// Lines are trimmed, empty ones left out.
  ///
  /// - Throws: `PanelError.interests` for more than ``mostLines`` lines, or longer ones than ``longestLine`` characters.
  public init(organisations: [String], names: [String]) throws(PanelError) {
    let lists = [organisations, names].map { $0.map(Folding.normalised).filter { !$0.isEmpty } }
    guard lists[0].count + lists[1].count <= Self.mostLines,
      lists.joined().allSatisfy({ $0.count <= Self.longestLine })
    else { throw .interests }
    self.organisations = lists[0]
    self.names = lists[1]
  }
}
