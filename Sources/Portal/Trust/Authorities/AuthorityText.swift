/// The texts of the page of the certification authorities.
enum AuthorityText: String, AreaText {
  case title = "authority.title"
  case lead = "authority.lead"
  case unqualified = "authority.unqualified"
  case unqualifiedText = "authority.unqualified.text"
  case root = "authority.root"
  case seals = "authority.seals"
  case signatures = "authority.signatures"
  case serversPurpose = "authority.servers"
  case timeStamps = "authority.time-stamps"
  case validity = "authority.validity"
  case period = "authority.period"
  case fingerprint = "authority.fingerprint"
  case certificate = "authority.certificate"
  case list = "authority.list"
  case delta = "authority.delta"
  case responder = "authority.responder"
  case partitions = "authority.partitions"
  case partitionsText = "authority.partitions.text"
  case lists = "authority.lists"
  case listsText = "authority.lists.text"
  case ownList = "authority.lists.own"
  case ownLists = "authority.lists.all"
  case acceptedList = "authority.lists.accepted"
  case listNumber = "authority.lists.number"
  case listLocation = "authority.lists.location"
  case listSigner = "authority.lists.signer"
  case rules = "authority.rules"
  case rulesText = "authority.rules.text"
  case approval = "authority.rules.approval"
  case limits = "authority.rules.limits"
  case revocation = "authority.rules.revocation"
  case publication = "authority.rules.publication"
  case duration = "authority.rules.duration"
  case servers = "authority.rules.servers"
  case check = "authority.check"
  case checkText = "authority.check.text"
  case trust = "authority.trust"

  static let everyRule: [Self] = [.approval, .limits, .revocation, .publication, .duration]

  var places: Set<String> {
    switch self {
    case .period: ["from", "until"]
    case .partitionsText: ["number"]
    case .acceptedList: ["name"]
    case .listLocation: ["address"]
    default: []
    }
  }
}
