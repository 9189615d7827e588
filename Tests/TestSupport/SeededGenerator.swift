/// Numbers that look random and are the same in every run, so that a failure can be seen again: SplitMix64 (Steele, Lea
/// and Flood, 2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A copy with one to four changes: bytes altered, doubled, taken out or put in.
  ///
  /// Each change begins in `range`, if there is one; only without it is a copy also cut off or its end said twice.
  public mutating func mutated(_ bytes: [UInt8], over range: Range<Int>? = nil) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      let places = range?.clamped(to: result.indices) ?? result.indices
      guard !places.isEmpty else { return result }
      let place = Int.random(in: places, using: &self)
      switch Int.random(in: 0..<(range == nil ? 8 : 6), using: &self) {
      case 0: result[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
      case 1: result[place] = UInt8.random(in: .min ... .max, using: &self)
      case 2: result.remove(at: place)
      case 3: result.insert(UInt8.random(in: .min ... .max, using: &self), at: place)
      case 4:
        let end = min(result.count, place + Int.random(in: 1...16, using: &self))
        result.insert(contentsOf: result[place..<end], at: place)
      case 5: result.removeSubrange(place..<min(result.count, place + Int.random(in: 1...64, using: &self)))
      case 6: result.removeSubrange(place...)
      default: result += result[place...]
      }
    }
    return result
  }
}
