/// What a bench measured, in the order in which it is read.
struct Figures {
  private var lines: [(key: String, value: Double, unit: String)] = []

  /// A figure and its unit, such as `ms`. The key is the one of `--json`.
  mutating func add(_ key: String, _ value: Double, _ unit: String) {
    lines.append((key, value, unit))
  }

  /// A figure that was added.
  subscript(key: String) -> Double? { lines.first { $0.key == key }?.value }

  func print(asJSON: Bool) throws {
    if asJSON {
      try JSONLine.print(Dictionary(uniqueKeysWithValues: lines.map { ($0.key, Self.rounded($0.value)) }))
      return
    }
    let width = lines.map(\.key.count).max() ?? 0
    for line in lines {
      let name = line.key + String(repeating: " ", count: width - line.key.count)
      Swift.print("\(name)  \(Self.rounded(line.value)) \(line.unit)")
    }
  }

  private static func rounded(_ value: Double) -> Double {
    value >= 100 ? value.rounded() : (value * 1000).rounded() / 1000
  }
}
