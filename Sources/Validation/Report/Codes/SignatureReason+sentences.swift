extension SignatureReason.Code: ReportTerm {
  public static var area: String { "reason" }

  public var places: Set<String> {
    switch self {
    case .weakAlgorithm, .missingFile, .changedFile: ["name"]
    default: []
    }
  }

  public var english: String {
    switch self {
    case .malformed: "What stands in place of the signature is none."
    case .severalSigners: "The signature has several signers in one, which is not judged."
    case .attachedContent: "The signature carries a content of its own beside the document."
    case .unknownForm: "The signature is of a kind that is not known here."
    case .noContent: "What was signed is not at hand."
    case .attributes: "The signature lacks what ties it to the document."
    case .otherType: "The signature was made over another kind of content."
    case .otherContent: "The document is not the one that was signed: it was changed."
    case .badSignature: "The signature was not made with the key of the certificate."
    case .weakAlgorithm: "The cryptography is too weak to be believed ({name})."
    case .noCertificate: "The signer's certificate is not in the document."
    case .certificateNotNamed: "The signature does not say whose certificate it was made with."
    case .otherCertificateNamed: "The signature names another certificate."
    case .notTimeStamping: "The time stamp was not made by a time-stamping unit."
    case .stampOrder: "A time stamp is older than what it stamps."
    case .levelNotAccepted: "The policy wants more proof than this signature carries."
    case .unknownCritical: "The signature sets a condition that is not known here."
    case .missingFile: "A file that was signed is missing: {name}."
    case .changedFile: "A file was changed after it was signed: {name}."
    }
  }
}

extension SignatureReason {
  /// The sentence with its names.
  var phrase: ReportPhrase? {
    switch self {
    case .certificate(let fault, _): fault.phrase
    case .threat(let threat): threat.phrase
    default: code.map { code in code(code.places.isEmpty ? [:] : ["name": .text((detail ?? "").oneLine)]) }
    }
  }
}
