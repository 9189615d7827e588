/// A file of the site itself, compiled into the program.
enum Asset: CaseIterable {
  case stylesheet
  case icon

  /// Made once, with its digest and its compressed twin.
  var file: AssetFile {
    switch self {
    case .stylesheet: Self.stylesheetFile
    case .icon: Self.iconFile
    }
  }

  var link: Link { PublicRoute.asset(file.name).link }

  /// The file with this name; nil when there is none, or when it was of another version of the program.
  static func file(_ name: AssetName) -> AssetFile? { allCases.lazy.map(\.file).first { $0.name == name } }

  private static let stylesheetFile = AssetFile("style.css", "text/css; charset=utf-8", Stylesheet.text)
  private static let iconFile = AssetFile("icone.svg", "image/svg+xml", Pictogram.icon)
}
