public import Foundation

/// Why an applicant wants an entry judged again, as the chair reads it.
public struct PanelAppeal: Sendable, Hashable {
  public let entry: EntryID
  public let reason: String
  public let at: Date
}
