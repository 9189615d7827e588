/// The texts of the recommendations' pages.
enum RecommendationText: String, AreaText {
  case title = "recommendation.title"
  case lead = "recommendation.lead"
  case edition = "recommendation.edition"
  case over = "recommendation.over"
  case owner = "recommendation.owner"
  case ownerUnpublished = "recommendation.owner.unpublished"
  case countries = "recommendation.countries"
  case due = "recommendation.due"
  case dueUnpublished = "recommendation.due.unpublished"
  case dueOn = "recommendation.due.on"
  case progress = "recommendation.progress"
  case percent = "recommendation.percent"
  case noData = "recommendation.no-data"
  case coverage = "recommendation.coverage"
  case unpublished = "recommendation.unpublished"
  case state = "recommendation.state"
  case adopted = "recommendation.state.adopted"
  case underWay = "recommendation.state.under-way"
  case done = "recommendation.state.done"
  case dropped = "recommendation.state.dropped"
  case indicators = "recommendation.indicators"
  case caption = "recommendation.indicators.caption"
  case noIndicator = "recommendation.indicators.none"
  case indicator = "recommendation.indicator"
  case weight = "recommendation.weight"
  case baseline = "recommendation.baseline"
  case target = "recommendation.target"
  case reading = "recommendation.reading"
  case value = "recommendation.value"
  case fed = "recommendation.fed"
  case readOn = "recommendation.read-on"
  case lower = "recommendation.lower"
  case counted = "recommendation.counted"
  case countedText = "recommendation.counted.text"
  case evidence = "recommendation.evidence"
  case noEvidence = "recommendation.evidence.none"
  case history = "recommendation.history"
  case noHistory = "recommendation.history.none"
  case version = "recommendation.version"
  case source = "recommendation.source"
  case follows = "recommendation.follows"
  case pairing = "recommendation.pairing"
  case compare = "recommendation.compare"
  case compareEdition = "recommendation.compare.edition"
  case compareCount = "recommendation.compare.count"
  case compareOwner = "recommendation.compare.owner"
  case compareDue = "recommendation.compare.due"
  case compareEvidence = "recommendation.compare.evidence"
  case compareDone = "recommendation.compare.done"
  case compareMeasured = "recommendation.compare.measured"
  case data = "recommendation.data"
  case dataText = "recommendation.data.text"
  case csv = "recommendation.csv"
  case json = "recommendation.json"
  case mali = "recommendation.country.mali"
  case burkina = "recommendation.country.burkina"
  case niger = "recommendation.country.niger"

  var places: Set<String> {
    switch self {
    case .edition: ["year"]
    case .over: ["number", "year"]
    case .percent, .dueOn, .coverage: ["value"]
    case .readOn: ["date"]
    case .version: ["version"]
    default: []
    }
  }
}
