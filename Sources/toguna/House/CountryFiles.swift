import Country

/// Loads country packs for the command line: faults become a refusal that lists them.
enum CountryFiles {
  /// - Parameter remedy: what the operator can do about faults, beside correcting them; a line of its own.
  static func load(_ path: String, remedy: String? = nil) throws -> Country {
    let report = PackReport(path)
    guard report.isSound, let country = report.country else {
      let lines = ["\(path) has \(report.faultCount):"] + report.faults.map { "  \($0)" } + (remedy.map { [$0] } ?? [])
      throw Refusal(lines.joined(separator: "\n"))
    }
    return country
  }
}
