/// What stands before a fact in a report.
public enum ReportLabel: String, Sendable, Hashable, CaseIterable {
  case signature
  case timeStamp = "time-stamp"
  case signer
  /// Where nothing bears out the name.
  case claimedSigner = "claimed-signer"
  case unknownSigner = "unknown-signer"
  case issuer
  case claimedTime = "claimed-time"
  case claimed
  case provenTime = "proven-time"
  case level
  case noLevel = "no-level"
  case whole
  case status
  case noStatus = "no-status"
  case problems
  case attack
  case changes
  case change
  case allowed
  case forbidden
  case checked
  case controls
  /// Another of these with what it stands before.
  case fact
}

extension ReportLabel: ReportTerm {
  public static var area: String { "label" }

  public var places: Set<String> {
    switch self {
    case .signature, .timeStamp: ["number"]
    case .claimed: ["time"]
    case .attack: ["name"]
    case .change: ["revision", "what", "judgement"]
    case .checked: ["time", "policy"]
    case .fact: ["label", "value"]
    default: []
    }
  }

  public var english: String {
    switch self {
    case .signature: "Signature {number}"
    case .timeStamp: "Time stamp over the document ({number})"
    case .signer: "Signed by"
    case .claimedSigner: "Says to be of"
    case .unknownSigner: "Nobody can tell"
    case .issuer: "Certificate issued by"
    case .claimedTime: "Date"
    case .claimed: "{time}, by the signer's word alone"
    case .provenTime: "Proof of the date"
    case .level: "Level"
    case .noLevel: "Outside of the European baseline"
    case .whole: "Whole"
    case .status: "Certificate"
    case .noStatus: "Nothing says whether it was revoked."
    case .problems: "What is wrong"
    case .attack: "Known attack: {name}."
    case .changes: "Added since"
    case .change: "Revision {revision}: {what} {judgement}"
    case .allowed: "Allowed."
    case .forbidden: "Not allowed."
    case .checked: "Checked on {time} by the policy “{policy}”."
    case .controls: "Details"
    case .fact: "{label}: {value}"
    }
  }
}
