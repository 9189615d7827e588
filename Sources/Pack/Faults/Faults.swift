/// Collects the faults of a whole pack while it is read: passed down, written to by every shape, never thrown.
///
/// It holds each fault once and at most `limit` of them, so that a hostile file cannot fill the memory.
public final class Faults {
  /// The most faults that are kept.
  public let limit: Int
  private var found: [Fault] = []
  private var known: Set<Fault> = []

  public init(limit: Int = 1_000) {
    self.limit = limit
  }

  /// All faults by file, line and column.
  public var list: [Fault] { found.sorted() }

  public var count: Int { found.count }

  public var isEmpty: Bool { found.isEmpty }

  /// Whether further faults are dropped.
  public var isFull: Bool { found.count >= limit }

  public func add(_ fault: Fault) {
    guard !isFull, known.insert(fault).inserted else { return }
    found.append(fault)
  }

  public func add(_ message: String, fix: String, at position: Position) {
    add(Fault(message, fix: fix, at: position))
  }
}
