/// Things of which some are met more often than others.
struct Weighted<Item: Sendable>: Sendable {
  let items: [Item]
  private let sums: [Double]

  /// Nil when nothing has a weight above zero.
  init?(_ items: [(item: Item, weight: Double)]) {
    let present = items.filter { $0.weight > 0 }
    guard !present.isEmpty else { return nil }
    self.items = present.map(\.item)
    var sum = 0.0
    sums = present.map { entry in
      sum += entry.weight
      return sum
    }
  }

  func pick(using random: inout some RandomNumberGenerator) -> Item {
    let target = random.fraction() * (sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > target { high = middle } else { low = middle + 1 }
    }
    return items[low]
  }
}
