/// The names that files of a container have (ETSI EN 319 162-1 §4.4, §A.2).
package enum ASiCNames {
  package static let mediaType = "application/vnd.etsi.asic-e+zip"
  package static let simpleMediaType = "application/vnd.etsi.asic-s+zip"
  static let mimetype = "mimetype"
  static let folder = "META-INF/"
  static let manifest = folder + "ASiCManifest.xml"
  static let signature = folder + "signature.p7s"
  /// The newest; those before it are numbered.
  static let archiveManifest = folder + "ASiCArchiveManifest.xml"

  static func numbered(_ stem: String, _ number: Int, _ ending: String) -> String {
    let digits = String(number)
    return folder + stem + String(repeating: "0", count: max(0, 3 - digits.count)) + digits + ending
  }
}
