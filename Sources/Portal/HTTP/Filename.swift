/// The name that a browser gave a file, made safe to store, to show and to offer again.
enum Filename {
  static let longest = 80

  /// Without folders, control and direction-changing characters, characters that a file system refuses, and leading
  /// dots; at most ``longest`` bytes of UTF-8, the extension kept. "fichier" when nothing is left.
  static func sanitise(_ name: String) -> String {
    let base = name.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last ?? [][...]
    var kept = String.UnicodeScalarView()
    for scalar in base where isAllowed(scalar) { kept.append(scalar) }
    let trimmed = kept.drop { $0 == "." || $0.properties.isWhitespace }
    return trimmed.isEmpty ? "fichier" : shorten(Substring(trimmed))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    // Format characters hold the overrides of direction that make "gpj.exe" read "exe.jpg".
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: !"\"<>:|?*%;".unicodeScalars.contains(scalar)
    }
  }

  private static func shorten(_ name: Substring) -> String {
    guard name.utf8.count > longest else { return String(name) }
    var ending = ""
    if let dot = name.lastIndex(of: "."), name[dot...].utf8.count <= 8 { ending = String(name[dot...]) }
    var stem = ""
    var room = longest - ending.utf8.count
    // By scalars: one character may be longer than all the room.
    for scalar in name.unicodeScalars {
      room -= UTF8.width(scalar)
      guard room >= 0 else { break }
      stem.unicodeScalars.append(scalar)
    }
    return stem + ending
  }
}
