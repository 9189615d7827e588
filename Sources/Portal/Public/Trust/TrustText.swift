/// The texts of the page of certificates.
enum TrustText: String, AreaText {
  case title = "trust.title"
  case lead = "trust.lead"
  case unqualified = "trust.unqualified"
  case unqualifiedText = "trust.unqualified.text"
  case root = "trust.root"
  case rootText = "trust.root.text"
  case rootDownload = "trust.root.download"
  case seal = "trust.seal"
  case sealText = "trust.seal.text"
  case sealDownload = "trust.seal.download"
  case name = "trust.name"
  case state = "trust.state"
  case validity = "trust.validity"
  case period = "trust.period"
  case fingerprint = "trust.fingerprint"
  case compare = "trust.compare"
  case authorities = "trust.authorities"
  case tools = "trust.tools"
  case toolsText = "trust.tools.text"
  case openssl = "trust.tools.openssl"
  case pyhanko = "trust.tools.pyhanko"
  case pdfsig = "trust.tools.pdfsig"

  var places: Set<String> {
    switch self {
    case .period: ["from", "until"]
    default: []
    }
  }
}
