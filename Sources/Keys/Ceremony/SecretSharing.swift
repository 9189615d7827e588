/// Shamir's way to share a secret (Communications of the ACM 22(11), 1979), byte by byte over ``GaloisField``.
///
/// Every byte is the value at 0 of a polynomial of its own, of a degree one below the number of shares that recover it
/// and otherwise random; a share is the values of all of them at one other place. Fewer shares fit every secret equally
/// well, whatever power computes on them.
enum SecretSharing {
  /// The values at 1, 2, … `count`, of which any `needed` recover `secret`; 1 ≤ `needed` ≤ `count` ≤ 255.
  static func split(
    _ secret: [UInt8], needed: Int, among count: Int, using random: inout some RandomNumberGenerator
  ) -> [[UInt8]] {
    var shares = [[UInt8]](repeating: [], count: count)
    for byte in secret {
      // The last coefficient may be 0: if it could not, one share fewer would exclude some secrets.
      let polynomial = [byte] + (1..<needed).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      for index in 0..<count {
        shares[index].append(value(of: polynomial, at: UInt8(truncatingIfNeeded: index + 1)))
      }
    }
    return shares
  }

  /// The secret that goes through these points, whose places are distinct and not 0 and whose values are equally many.
  /// With fewer points than were needed, or wrong ones, it is another.
  static func recover(_ points: [(place: UInt8, values: [UInt8])]) -> [UInt8] {
    guard let length = points.first?.values.count else { return [] }
    var secret = [UInt8](repeating: 0, count: length)
    for point in points {
      let weight = weight(of: point.place, among: points.map(\.place))
      for (index, value) in point.values.enumerated() {
        secret[index] ^= GaloisField.multiply(weight, value)
      }
    }
    return secret
  }

  /// The polynomial of these coefficients, the constant first, at `place`.
  static func value(of polynomial: [UInt8], at place: UInt8) -> UInt8 {
    polynomial.reversed().reduce(0) { GaloisField.multiply($0, place) ^ $1 }
  }

  /// Lagrange's coefficient of `place` at 0: the product of x / (x − place) over the other places x.
  private static func weight(of place: UInt8, among places: [UInt8]) -> UInt8 {
    places.reduce(1) { weight, other in
      guard other != place else { return weight }
      return GaloisField.multiply(weight, GaloisField.multiply(other, GaloisField.inverse(other ^ place)))
    }
  }
}
