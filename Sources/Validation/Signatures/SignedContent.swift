import Signatures

/// What a signature is over.
enum SignedContent {
  case content([UInt8])
  /// A file of any size; nil for what the signature has in it.
  case file(FileContent?)
  /// Something that can be hashed by any algorithm; nil when there is nothing.
  case hashed((DigestAlgorithm) -> [UInt8]?)
}
