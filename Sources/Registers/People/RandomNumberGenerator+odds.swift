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
