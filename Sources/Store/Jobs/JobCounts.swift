/// How many jobs of a kind stand where.
public struct JobCounts: Sendable, Hashable {
  public let kind: String
  public internal(set) var waiting = 0
  public internal(set) var running = 0
  public internal(set) var done = 0
  public internal(set) var dead = 0

  init(kind: String) {
    self.kind = kind
  }
}
