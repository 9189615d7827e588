import Country

/// Loads country packs for the command line: faults become a refusal that lists them.
enum CountryFiles {
  static func load(_ path: String) throws -> Country {
    let report = PackReport(path)
    guard report.isSound, let country = report.country else {
      throw Refusal(
        "\(path) has \(report.faultCount):\n" + report.faults.map { "  \($0)" }.joined(separator: "\n"))
    }
    return country
  }
}
