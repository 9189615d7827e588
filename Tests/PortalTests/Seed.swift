/// A generator that gives the same numbers for the same seed (SplitMix64).
struct Seed: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// `bytes` with a few of them changed, taken out, doubled or cut off.
  mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var mutated = bytes
    for _ in 0...Int.random(in: 0..<4, using: &self) where !mutated.isEmpty {
      let index = Int.random(in: mutated.indices, using: &self)
      switch Int.random(in: 0..<5, using: &self) {
      case 0: mutated[index] = UInt8.random(in: .min ... .max, using: &self)
      case 1: mutated.remove(at: index)
      case 2: mutated.insert(mutated[index], at: index)
      case 3: mutated.removeLast(mutated.count - index)
      default: mutated.append(contentsOf: mutated[index...])
      }
    }
    return mutated
  }
}
