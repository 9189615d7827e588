import Signatures

/// What a signature is over.
enum SignedContent {
  /// A file, or what the signature has in it.
  case content([UInt8]?)
  /// Something that can be hashed by any algorithm; nil when there is nothing.
  case hashed((DigestAlgorithm) -> [UInt8]?)
}
