import Country
import Pack
import Portal

/// Loads country packs for the command line: faults become a refusal that lists them.
enum CountryFiles {
  static func load(_ path: String) throws -> Country {
    let faults = Faults()
    let country = Country.load(path, faults: faults, required: PortalTexts.required)
    guard let country, faults.isEmpty else {
      throw Refusal(
        "\(path) has \(faults.count) fault\(faults.count == 1 ? "" : "s"):\n"
          + faults.list.map { "  \($0)" }.joined(separator: "\n"))
    }
    return country
  }
}
