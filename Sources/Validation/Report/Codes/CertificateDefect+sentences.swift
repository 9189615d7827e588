extension CertificateDefect.Code: ReportTerm {
  public static var area: String { "certificate" }

  public var places: Set<String> {
    switch self {
    case .weakAlgorithm: ["name"]
    case .revoked, .onHold: ["date"]
    default: []
    }
  }

  public var english: String {
    switch self {
    case .malformed: "A certificate is damaged."
    case .noAnchor: "The signer is not known here: no accepted authority has issued the certificate."
    case .tooComplex: "The chain of certificates is too long or too tangled."
    case .badSignature: "A certificate was not signed by who it says."
    case .weakAlgorithm: "A certificate rests on cryptography that is too weak ({name})."
    case .notYetValid: "A certificate was not valid yet."
    case .expired: "A certificate has expired."
    case .anchorOutOfBounds: "The authority at the top was not accepted at that time."
    case .neverValidTogether: "The certificates of the chain were never valid together."
    case .notAuthority: "A certificate was issued by somebody who is no authority."
    case .mayNotIssue: "A certificate was issued by an authority that may not issue any."
    case .pathTooLong: "There are more authorities below one another than one of them allows."
    case .nameNotPermitted: "A certificate bears a name that its authority may not certify."
    case .nameExcluded: "A certificate bears a name that is forbidden to its authority."
    case .badPolicyMapping: "The certificates contradict one another in their policies."
    case .noAcceptedPolicy: "The certificates follow no policy that is accepted."
    case .unknownCriticalExtension: "A certificate sets a condition that is not known here."
    case .wrongKeyUsage: "The certificate is not for signing."
    case .wrongPurpose: "The certificate is for another use."
    case .revoked: "A certificate was revoked on {date}."
    case .onHold: "A certificate has been suspended since {date}."
    case .noStatus: "It is not known whether a certificate was revoked."
    case .noProof: "Nothing proves that a certificate existed at that time."
    }
  }
}

extension CertificateDefect {
  /// The sentence with its names and dates.
  var phrase: ReportPhrase {
    var values: [String: ReportValue] = [:]
    if code == .weakAlgorithm, let detail { values["name"] = .text(detail.oneLine) }
    if let date { values["date"] = .day(date) }
    return code(values)
  }
}
