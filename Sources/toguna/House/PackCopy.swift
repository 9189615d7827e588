import Country
import Foundation
import Vocabulary

/// Puts a country pack into a State's data folder. Cut short, it leaves the pack that was there, or none; done again, it is
/// whole.
struct PackCopy {
  let folder: DataFolder

  /// A pack in the place of the one that a State runs. Refuses a faulty one, and one of another State, before anything is
  /// written.
  @discardableResult
  func renew(_ pack: String, of deployment: Deployment) throws -> Country {
    let country = try CountryFiles.load(pack)
    guard country.state == deployment.state else {
      throw Refusal(
        "\(pack) describes \(country.state.rawValue), and \(folder.path) is the data of \(deployment.state.rawValue)")
    }
    try put(pack)
    return country
  }

  func put(_ pack: String) throws {
    let files = FileManager.default
    let (incoming, outgoing) = (folder.country + ".new", folder.country + ".old")
    for rest in [incoming, outgoing] where files.fileExists(atPath: rest) { try files.removeItem(atPath: rest) }
    try files.copyItem(atPath: pack, toPath: incoming)
    if files.fileExists(atPath: folder.country) { try files.moveItem(atPath: folder.country, toPath: outgoing) }
    try files.moveItem(atPath: incoming, toPath: folder.country)
    if files.fileExists(atPath: outgoing) { try files.removeItem(atPath: outgoing) }
  }
}
