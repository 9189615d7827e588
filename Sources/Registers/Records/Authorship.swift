import Foundation

/// Who writes a version, why and when.
struct Authorship: Sendable {
  let reason: String
  let author: String
  let at: Date
}
