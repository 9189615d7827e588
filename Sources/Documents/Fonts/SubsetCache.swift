/// The last subsets made for acts, by the glyphs they hold; the oldest goes first when it is full.
struct SubsetCache {
  struct Key: Hashable {
    let face: Int
    let glyphs: [SubsetGlyph]
  }

  private let capacity: Int
  private var subsets: [Key: FontSubset] = [:]
  private var order: [Key] = []

  init(capacity: Int) { self.capacity = capacity }

  subscript(key: Key) -> FontSubset? { subsets[key] }

  mutating func keep(_ subset: FontSubset, for key: Key) {
    guard subsets.updateValue(subset, forKey: key) == nil else { return }
    order.append(key)
    if order.count > capacity { subsets[order.removeFirst()] = nil }
  }
}
