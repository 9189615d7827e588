/// The national numbers of a State: eight digits, no trunk prefix.
///
/// Each range is one of the first four digits, which decide in all three plans. From the metadata of libphonenumber, as it
/// stood in November 2026.
struct NumberingPlan {
  static let length = 8

  let mobile: [ClosedRange<Int>]
  let fixed: [ClosedRange<Int>]

  func isMobile(_ national: Int) -> Bool {
    mobile.contains { $0.contains(national / 10_000) }
  }

  func isFixed(_ national: Int) -> Bool {
    fixed.contains { $0.contains(national / 10_000) }
  }

  static func of(_ state: StateCode) -> NumberingPlan {
    switch state {
    case .ml: mali
    case .bf: burkinaFaso
    case .ne: niger
    }
  }

  private static let mali = NumberingPlan(
    mobile: [
      2001...2001, 2079...2079, 2170...2179, 5000...5399, 6000...7999, 8200...8599, 8900...8999, 9000...9999,
    ],
    fixed: [
      2020...2029, 2070...2078, 2126...2127, 2140...2169, 2180...2199, 4000...4049, 4410...4469, 4490...4499,
    ])

  private static let burkinaFaso = NumberingPlan(
    mobile: [100...799, 4400...4699, 5000...5899, 6000...7999],
    fixed: [
      2049...2049, 2052...2053, 2065...2067, 2090...2091, 2096...2099, 2445...2446, 2449...2449, 2454...2456,
      2465...2467, 2470...2471, 2477...2477, 2479...2479, 2530...2550, 2565...2568,
    ])

  private static let niger = NumberingPlan(
    mobile: [2300...2399, 7000...7099, 7400...7499, 7600...7799, 8000...9999],
    fixed: [
      2020...2020, 2031...2038, 2041...2041, 2043...2045, 2051...2051, 2054...2054, 2061...2061, 2064...2065,
      2067...2068, 2071...2075, 2077...2078, 2141...2141, 2144...2145, 2151...2151, 2154...2154, 2161...2161,
      2164...2166, 2168...2168, 2171...2171, 2176...2176, 2179...2179, 2188...2188,
    ])
}
