/// A generator that gives the same numbers for the same seed, for demonstrations and tests alone (Steele, Lea, Flood 2014).
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

extension RandomNumberGenerator {
  /// From 0 up to, and without, 1.
  mutating func fraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  mutating func happens(_ probability: Double) -> Bool {
    fraction() < probability
  }

  /// A number around a usual one, seldom far from it, never outside the bounds.
  mutating func number(around usual: Int, in bounds: ClosedRange<Int>) -> Int {
    let low = Double(bounds.lowerBound)
    let high = Double(bounds.upperBound)
    // The mean of three uniform deviates leans to the middle; each side of the usual number is stretched to its bound.
    let deviate = (fraction() + fraction() + fraction()) / 1.5 - 1
    let reach = deviate < 0 ? Double(usual) - low : high - Double(usual)
    return Int((Double(usual) + deviate * reach).rounded())
  }
}
