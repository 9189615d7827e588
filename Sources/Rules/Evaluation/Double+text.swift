extension Double {
  /// The fewest digits that read back as this number, without a fraction of zero: `0.5`, `1500000`, `1e+16`, `NaN`,
  /// `+Inf`, `-Inf`.
  var shortestText: String {
    guard isFinite else { return isNaN ? "NaN" : self < 0 ? "-Inf" : "+Inf" }
    let digits = description
    return digits.utf8.suffix(2).elementsEqual(".0".utf8) ? String(digits.dropLast(2)) : digits
  }
}
