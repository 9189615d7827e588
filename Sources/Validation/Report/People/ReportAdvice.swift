/// What a report tells its reader to do.
public enum ReportAdvice: String, Sendable, Hashable, CaseIterable {
  case compareSigner = "compare-signer"
  case refuse
  case askForOriginal = "ask-for-original"
  case askForSigned = "ask-for-signed"
  case askToSignAgain = "ask-to-sign-again"
  case askWhoSigned = "ask-who-signed"
  case tryLater = "try-later"
}

extension ReportAdvice: ReportTerm {
  public static var area: String { "advice" }

  public var english: String {
    switch self {
    case .compareSigner: "You may rely on it, if the signer is who you expect."
    case .refuse: "Do not accept it."
    case .askForOriginal: "Do not accept it. Ask the signer for the file as it was signed."
    case .askForSigned: "A printed, scanned or saved-again document loses its signature: ask for the original file."
    case .askToSignAgain: "Ask the signer for a new signature."
    case .askWhoSigned: "Do not rely on it before you know who the signer is and who issued the certificate."
    case .tryLater: "Try again in a day. If nothing has changed, ask the signer."
    }
  }
}
