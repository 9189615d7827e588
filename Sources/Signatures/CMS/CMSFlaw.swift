/// Why a signature of a CMS message is none.
package enum CMSFlaw: Error, Sendable, Hashable {
  /// The content is neither in the message nor at hand.
  case noContent
  /// `content-type` or `message-digest` is not there once, with one value (RFC 5652 §11.1–11.2).
  case attributes
  /// The signer signed content of another type.
  case otherType
  /// The signer signed other content.
  case otherContent
  /// An algorithm that is not known, that no longer counts, such as SHA-1, or that does not go with the digest.
  case algorithm
  /// The signature was not made with the certificate's key.
  case signature
}
