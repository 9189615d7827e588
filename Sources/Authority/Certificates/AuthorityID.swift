import Foundation

/// Names one authority of a State: what it issues for, and which of those it is that followed one another.
///
/// Each generation has a key, a name, lists and a responder of its own, so that nothing of one is taken for another's.
public struct AuthorityID: RawRepresentable, Sendable, Hashable {
  public let use: AuthorityUse
  /// From 1.
  public let generation: Int

  private static let mark = "-g"

  public init(_ use: AuthorityUse, generation: Int = 1) {
    self.use = use
    self.generation = max(1, generation)
  }

  /// As the store has it: `timeStamps`, `timeStamps-g2`.
  public var rawValue: String { use.rawValue + ending }

  /// As addresses and files have it: `time-stamps`, `time-stamps-g2`.
  public var slug: String { use.slug + ending }

  public init?(rawValue: String) { self.init(rawValue, AuthorityUse.init(rawValue:)) }

  public init?(slug: String) { self.init(slug, AuthorityUse.init(slug:)) }

  /// The one that follows.
  public var next: AuthorityID { AuthorityID(use, generation: generation + 1) }

  private var ending: String { generation == 1 ? "" : "\(Self.mark)\(generation)" }

  private init?(_ text: String, _ use: (String) -> AuthorityUse?) {
    if let first = use(text) {
      self.init(first)
      return
    }
    guard text.utf8.count <= 64, let cut = text.range(of: Self.mark, options: .backwards),
      let use = use(String(text[..<cut.lowerBound])), let generation = Int(text[cut.upperBound...]),
      (2...999).contains(generation), String(generation) == text[cut.upperBound...]
    else { return nil }
    self.init(use, generation: generation)
  }
}

extension AuthorityID {
  public static let root = AuthorityID(.root)
  public static let seals = AuthorityID(.seals)
  public static let signatures = AuthorityID(.signatures)
  public static let servers = AuthorityID(.servers)
  public static let timeStamps = AuthorityID(.timeStamps)
}
