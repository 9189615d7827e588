import Identity
import Vocabulary

/// An agent and the posts that the agent ever held.
struct Career: Sendable {
  let agent: Agent
  /// In the order of their first days.
  let posts: [Post]
  /// Those of today; none for one who left.
  let held: [Post]
  /// The day on which the agent left, where the State is; nil for one who serves.
  let left: Day?
}
