public import Vocabulary

/// What `fsck` finds wrong with a dossier. Holds no personal data.
public struct Inspection: Sendable, Hashable, CustomStringConvertible {
  public enum Fault: String, Sendable, Hashable {
    case unreadable = "its entries cannot be read"
    case staleModel = "its line in the inbox does not agree with its entries"
    case actMissing = "it is issued, and its act is missing"
    case actUnasked = "it has an act, and no entry that issued it"
    case actStale = "what is told of its act does not agree with its entries"
    case actAltered = "its act is not the file that was issued"
    case jobMissing = "its act is awaited, and no job makes it"
  }

  public let number: DossierNumber
  public let fault: Fault

  public var description: String { "\(number.rawValue): \(fault.rawValue)" }
}
