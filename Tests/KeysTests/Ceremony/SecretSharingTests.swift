import TestSupport
import Testing

@testable import Keys

@Suite("Secret sharing")
struct SecretSharingTests {
  /// All ways to take `count` of the places from `first` to `last`.
  static func choices(of count: Int, from first: UInt8, to last: UInt8) -> [[UInt8]] {
    guard count > 0 else { return [[]] }
    guard first <= last else { return [] }
    return choices(of: count - 1, from: first + 1, to: last).map { [first] + $0 }
      + choices(of: count, from: first + 1, to: last)
  }

  @Test("shares worked out by hand recover their secret")
  func vector() {
    // 0x2A + 0x57·x: 0x57 · 2 = 0xAE, and 0x57 · 0x83 = 0xC1 (FIPS 197 §4.2).
    #expect(SecretSharing.value(of: [0x2A, 0x57], at: 1) == 0x7D)
    #expect(SecretSharing.value(of: [0x2A, 0x57], at: 2) == 0x84)
    #expect(SecretSharing.value(of: [0x2A, 0x57], at: 0x83) == 0xEB)
    #expect(SecretSharing.recover([(1, [0x7D]), (0x83, [0xEB])]) == [0x2A])
    #expect(SecretSharing.recover([(2, [0x84]), (1, [0x7D])]) == [0x2A])
  }

  @Test(
    "any m shares recover every secret, and so do more",
    arguments: [(2, 2), (2, 3), (3, 5), (4, 4), (5, 7), (2, 16)])
  func anyRecover(needed: Int, count: Int) {
    var random = SeededGenerator(seed: 3)
    let secret = [UInt8](UInt8.min ... .max)
    let shares = SecretSharing.split(secret, needed: needed, among: count, using: &random)
    for size in [needed, min(count, needed + 1)] {
      for places in Self.choices(of: size, from: 1, to: UInt8(count)) {
        let points = places.map { (place: $0, values: shares[Int($0) - 1]) }
        #expect(SecretSharing.recover(points) == secret)
      }
    }
  }

  @Test("one share of two fits every secret equally well, exactly")
  func exactSecrecyOfOne() {
    for place in [1, 2, 16] as [UInt8] {
      for secret in [0, 1, 0x2A, 255] as [UInt8] {
        let values = (UInt8.min ... .max).map { SecretSharing.value(of: [secret, $0], at: place) }
        #expect(Set(values).count == 256)
      }
    }
  }

  @Test("two shares of three take every pair of values once, whatever the secret")
  func exactSecrecyOfTwo() {
    var seen = [Bool](repeating: false, count: 65536)
    for linear in UInt8.min ... .max {
      for square in UInt8.min ... .max {
        let polynomial = [0x57, linear, square]
        let pair = (SecretSharing.value(of: polynomial, at: 1), SecretSharing.value(of: polynomial, at: 3))
        seen[Int(pair.0) << 8 | Int(pair.1)] = true
      }
    }
    #expect(seen.allSatisfy { $0 })
  }

  @Test("m − 1 shares of any byte look like noise that knows nothing of it")
  func statistics() {
    var random = SeededGenerator(seed: 1962)
    let secret = [UInt8](UInt8.min ... .max)
    var alone = [Int](repeating: 0, count: 256)
    var besideSecret = alone
    var together = alone
    let rounds = 100
    for _ in 0..<rounds {
      let shares = SecretSharing.split(secret, needed: 3, among: 3, using: &random)
      for (index, byte) in secret.enumerated() {
        alone[Int(shares[0][index])] += 1
        besideSecret[Int(shares[1][index] ^ byte)] += 1
        together[Int(shares[0][index] ^ shares[1][index] ^ byte)] += 1
      }
    }
    // 255 degrees of freedom: 400 is 6.4 standard deviations above their mean.
    for counts in [alone, besideSecret, together] {
      let expected = Double(rounds)
      let chiSquare = counts.reduce(0.0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
      #expect((150...400).contains(chiSquare))
    }
  }

  @Test("fewer shares than were needed recover another secret")
  func tooFew() {
    var random = SeededGenerator(seed: 7)
    let secret = [UInt8](repeating: 0x42, count: 32)
    let shares = SecretSharing.split(secret, needed: 3, among: 5, using: &random)
    #expect(SecretSharing.recover([(1, shares[0]), (2, shares[1])]) != secret)
  }
}
