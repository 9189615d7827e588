public import Signatures

/// Why an export is not read at all.
public enum CTFdFault: Error, Sendable, Hashable {
  case archive(ZIPFault)
  case tooLarge(limit: Int)
  /// The archive has no table of challenges: it is no export.
  case noChallenges
  /// A table is not the JSON that CTFd writes.
  case badTable(String)
  /// More challenges than a contest has.
  case tooMany(limit: Int)
}
