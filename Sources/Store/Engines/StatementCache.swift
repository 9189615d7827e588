/// The prepared statements of one connection, the least recently used of which make room for new ones.
struct StatementCache<Key: Hashable, Statement> {
  private struct Entry {
    let statement: Statement
    var lastUse: UInt64
  }

  private let capacity: Int
  private var entries: [Key: Entry] = [:]
  private var uses: UInt64 = 0

  init(capacity: Int = 256) {
    self.capacity = capacity
    entries.reserveCapacity(capacity)
  }

  mutating func find(_ key: Key) -> Statement? {
    guard let index = entries.index(forKey: key) else { return nil }
    uses += 1
    entries.values[index].lastUse = uses
    return entries.values[index].statement
  }

  /// Keeps a statement and returns the one that had to go for it.
  mutating func insert(_ statement: Statement, for key: Key) -> Statement? {
    var removed: Statement?
    if entries.count >= capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      removed = entries.removeValue(forKey: oldest.key)?.statement
    }
    uses += 1
    entries[key] = Entry(statement: statement, lastUse: uses)
    return removed
  }

  mutating func removeAll() {
    entries.removeAll()
  }
}
