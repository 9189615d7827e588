/// What the first line of a report says of a file.
public enum ReportHeadline: String, Sendable, Hashable, CaseIterable {
  /// Every signature is valid and nothing followed the last one.
  case valid
  /// Every signature is valid; what followed was allowed.
  case validWithAdditions = "valid-with-additions"
  /// What was signed is not what is here, or looks otherwise.
  case changed
  /// Something in place of a signature that is none.
  case falseSignature = "false-signature"
  case revoked
  case unknownSigner = "unknown-signer"
  case unproven
  /// It cannot be said now.
  case tooEarly = "too-early"
  /// The signature is good by itself, and not what is accepted here.
  case notAccepted = "not-accepted"
  case unsigned
  case unreadable

  /// What it means at first sight.
  public enum Tone: Sendable, Hashable { case good, bad, doubt }

  public var tone: Tone {
    switch self {
    case .valid, .validWithAdditions: .good
    case .changed, .falseSignature, .revoked: .bad
    case .unknownSigner, .unproven, .tooEarly, .notAccepted, .unsigned, .unreadable: .doubt
    }
  }

  /// What to do about it.
  public var advice: ReportAdvice {
    switch self {
    case .valid, .validWithAdditions: .compareSigner
    case .changed, .unreadable: .askForOriginal
    case .falseSignature: .refuse
    case .revoked, .unproven, .notAccepted: .askToSignAgain
    case .unknownSigner: .askWhoSigned
    case .tooEarly: .tryLater
    case .unsigned: .askForSigned
    }
  }
}

extension ReportHeadline: ReportTerm {
  public static var area: String { "headline" }

  public var english: String {
    switch self {
    case .valid: "The document is signed and has not been changed"
    case .validWithAdditions: "The document is signed; what was added since was allowed"
    case .changed: "The document was changed after it was signed"
    case .falseSignature: "A signature in the document is false"
    case .revoked: "The signer's certificate is revoked"
    case .unknownSigner: "The signer is not known here"
    case .unproven: "The signature cannot be confirmed any more"
    case .tooEarly: "The signature cannot be confirmed yet"
    case .notAccepted: "The signature is not such as is accepted here"
    case .unsigned: "The document bears no electronic signature"
    case .unreadable: "The file cannot be checked"
    }
  }
}
