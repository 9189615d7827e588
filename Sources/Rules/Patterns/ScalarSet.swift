/// A set of characters, by ranges and by general categories.
struct ScalarSet: Sendable {
  private(set) var ranges: [ClosedRange<UInt32>] = []
  private(set) var categories: Set<Unicode.GeneralCategory> = []
  private var complements: [ScalarSet] = []
  var ignoresCase = false
  var isNegated = false

  init(_ ranges: [ClosedRange<UInt32>] = [], isNegated: Bool = false) {
    self.ranges = ranges
    self.isNegated = isNegated
  }

  init(categories: Set<Unicode.GeneralCategory>) {
    self.categories = categories
  }

  mutating func insert(_ range: ClosedRange<UInt32>) {
    ranges.append(range)
  }

  mutating func formUnion(_ other: ScalarSet) {
    if other.isNegated {
      complements.append(other)
    } else {
      ranges += other.ranges
      categories.formUnion(other.categories)
      complements += other.complements
    }
  }

  func contains(_ scalar: UInt32) -> Bool {
    isNegated != (ignoresCase ? scalar.cases.contains(where: holds) : holds(scalar))
  }

  private func holds(_ scalar: UInt32) -> Bool {
    if ranges.contains(where: { $0.contains(scalar) }) { return true }
    if !categories.isEmpty, let scalar = Unicode.Scalar(scalar), categories.contains(scalar.properties.generalCategory)
    {
      return true
    }
    return complements.contains { $0.contains(scalar) }
  }
}

extension UInt32 {
  /// The character itself, and its other case where that is a single character.
  var cases: [UInt32] {
    guard let scalar = Unicode.Scalar(self) else { return [self] }
    let properties = scalar.properties
    return [self]
      + [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { mapping in
        let scalars = mapping.unicodeScalars
        guard let first = scalars.first, scalars.count == 1, first != scalar else { return nil }
        return first.value
      }
  }
}
