import Foundation

/// Puts a country pack into a State's data folder. Cut short, it leaves the pack that was there, or none; done again, it is
/// whole.
struct PackCopy {
  let folder: DataFolder

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
