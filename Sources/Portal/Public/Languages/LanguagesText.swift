/// The texts of the page of languages.
enum LanguagesText: String, AreaText {
  case title = "languages.title"
  case lead = "languages.lead"
  case here = "languages.here"
  case extent = "languages.extent"
  case absent = "languages.absent"
  case absentText = "languages.absent.text"

  var places: Set<String> {
    switch self {
    case .extent: ["total"]
    default: []
    }
  }
}
