public import Foundation

/// Why a signature cannot be asked for, released or made. Never carries a name, a PIN or a code.
public enum CredentialError: Error, Sendable, Hashable {
  /// No such credential, document or token, or not this person's: the two are not told apart.
  case notFound
  /// The person has a credential, or has asked for one.
  case standsAlready
  /// The PIN is shorter or longer than it may be, or easy to guess.
  case weakPIN(SignaturePIN.Weakness)
  /// The credential does not stand where the call needs it.
  case notNow(Credential.State.Name)
  /// Which paper proved the identity was not said.
  case evidenceMissing

  /// The PIN was wrong; so many tries are left before the key is destroyed.
  case wrongPIN(triesLeft: Int)
  /// Too many PINs were wrong: the key is gone for good.
  case locked
  /// The code was wrong; so many tries are left before another one is needed.
  case wrongCode(triesLeft: Int)
  /// No code is live for exactly these hashes: none was asked for, it was used, has expired or was tried too often.
  case noLiveCode
  /// Too many wrong codes came from this source.
  case tooManyTries(until: Date)

  /// None, too many, or not 32 bytes each.
  case badHashes
  /// No activation of this credential is live under these data: never made, used, or over.
  case badActivation
  /// The activation is for other hashes.
  case otherHashes

  /// As many unsigned documents as one person may have.
  case tooManyDocuments
  /// The document was signed before.
  case signedAlready
  /// What would be signed is not what the code was asked for.
  case documentChanged

  /// As many tokens as one person may have.
  case tooManyTokens
}
