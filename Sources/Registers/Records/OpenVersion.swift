import Foundation

/// A version of a record, opened.
struct OpenVersion: Sendable {
  let number: Int
  let sealed: SealedVersion
  let author: String
  let recordedAt: Date
}
