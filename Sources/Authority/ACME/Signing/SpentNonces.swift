/// The nonces that were spent lately, in bounded memory: at most two generations of `capacity`.
///
/// Invariant: whatever was spent is either in one of the generations or was made before `floor`.
struct SpentNonces: Sendable {
  struct Stamp: Sendable, Hashable {
    let milliseconds: UInt64
    let random: UInt64
  }

  private struct Generation: Sendable {
    var stamps: Set<Stamp> = []
    var latest: UInt64 = 0
  }

  private let capacity: Int
  private var young = Generation()
  private var old = Generation()
  /// Nothing made before this millisecond is taken.
  private var floor: UInt64 = 0

  init(capacity: Int) {
    self.capacity = max(1, capacity)
  }

  func isFree(_ stamp: Stamp) -> Bool {
    stamp.milliseconds >= floor && !young.stamps.contains(stamp) && !old.stamps.contains(stamp)
  }

  /// True once for each stamp.
  mutating func spend(_ stamp: Stamp) -> Bool {
    if young.stamps.count >= capacity {
      if !old.stamps.isEmpty { floor = max(floor, old.latest + 1) }
      old = young
      young = Generation()
    }
    guard isFree(stamp) else { return false }
    young.stamps.insert(stamp)
    young.latest = max(young.latest, stamp.milliseconds)
    return true
  }
}
