import Credentials
import Foundation
import Signatures

extension CredentialError {
  /// Why nothing was signed, and what to do.
  /// - Parameter time: How an instant is said where the State is.
  func words(time: (Date) -> String) -> Words {
    switch self {
    case .weakPIN(.guessable): SignatureText.faultPINGuessable.words
    case .weakPIN: SignatureText.faultPIN.words
    case .wrongPIN(let left): SignatureText.faultPINWrong(count: left).words
    case .locked: SignatureText.faultLocked.words
    case .wrongCode(let left): LogInText.codeWrong(count: left).words
    case .tooManyTries(let end): LogInText.tooManyTries(["time": time(end.addingTimeInterval(60))]).words
    case .noLiveCode: SignatureText.faultNoCode.words
    case .documentChanged, .badActivation, .otherHashes, .badHashes: SignatureText.faultChanged.words
    case .tooManyDocuments: SignatureText.faultManyDocuments.words
    case .tooManyTokens: SignatureText.faultManyTokens.words
    case .notFound, .standsAlready, .notNow, .evidenceMissing, .signedAlready: ErrorText.tryAgain.words
    }
  }

  /// Whether it is about the PIN and not about the code.
  var isOfPIN: Bool {
    switch self {
    case .weakPIN, .wrongPIN, .locked: true
    default: false
    }
  }
}

extension SignatureError {
  /// Why a PDF cannot be signed.
  var words: Words {
    switch self {
    case .pdf(.unsupported(.encryption)): SignatureText.faultEncrypted.words
    case .pdf(.mark): SignatureText.faultMark.words
    default: SignatureText.faultPDF.words
    }
  }
}
