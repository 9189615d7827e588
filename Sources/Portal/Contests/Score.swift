/// A score or a severity, as published: « 16,417 ».
enum Score {
  static func french(_ value: Double) -> String {
    let thousandths = Int((value * 1_000).rounded())
    let (whole, rest) = abs(thousandths).quotientAndRemainder(dividingBy: 1_000)
    let decimals = String(1_000 + rest).dropFirst()
    return (thousandths < 0 ? "−" : "") + "\(whole),\(decimals)"
  }
}
