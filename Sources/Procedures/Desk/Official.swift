public import Identity

/// A civil servant at work: who, and at which counters with which roles.
public struct Official: Sendable, Hashable {
  /// A counter and what the civil servant may do there.
  public struct Post: Sendable, Hashable {
    public let office: String
    public let role: String

    public init(office: String, role: String) {
      self.office = office
      self.role = role
    }
  }

  public let id: AgentID
  public let name: String
  /// As printed on acts: « officier de l'état civil ».
  public let quality: String
  public let posts: Set<Post>

  public init(id: AgentID, name: String, quality: String, posts: Set<Post>) {
    self.id = id
    self.name = name
    self.quality = quality
    self.posts = posts
  }

  /// An agent at work, with the posts that the agent holds today.
  public init(_ agent: Agent, posts: [Identity.Post]) {
    self.init(
      id: agent.id, name: agent.displayName, quality: agent.quality,
      posts: Set(posts.map { Post(office: $0.office, role: $0.role.rawValue) }))
  }

  public var offices: Set<String> { Set(posts.map(\.office)) }

  /// Where the official has a post in another role than these.
  func offices(besides roles: Set<String>) -> Set<String> {
    Set(posts.filter { !roles.contains($0.role) }.map(\.office))
  }

  func holds(_ role: String, at office: String) -> Bool { posts.contains(Post(office: office, role: role)) }
}
