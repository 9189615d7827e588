/// The texts of the list of procedures, and what every page says of a service and its fee.
enum CatalogueText: String, AreaText {
  case title = "catalogue.title"
  case search = "catalogue.search"
  case count = "catalogue.count"
  case found = "catalogue.found"
  case none = "catalogue.none"
  case all = "catalogue.all"
  case free = "catalogue.fee.free"
  case varies = "catalogue.fee.varies"
  case paper = "catalogue.service.paper"
  case test = "catalogue.service.test"
  case open = "catalogue.service.open"
  case suspended = "catalogue.service.suspended"

  var places: Set<String> {
    switch self {
    case .found, .none: ["asked"]
    default: []
    }
  }
}
