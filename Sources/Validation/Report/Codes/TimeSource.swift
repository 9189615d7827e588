/// Where the best signature time comes from (ETSI EN 319 102-1 §5.5.4).
public enum TimeSource: String, Sendable, Hashable, Codable, CaseIterable {
  /// From nothing in the document: it exists now.
  case now
  /// A time stamp over the signature.
  case signatureTimeStamp = "signature-time-stamp"
  /// A time stamp over the whole document or container.
  case documentTimeStamp = "document-time-stamp"
  /// An evidence record (RFC 4998).
  case evidenceRecord = "evidence-record"
}

extension TimeSource: ReportTerm {
  public static var area: String { "time" }

  public var places: Set<String> { self == .now ? [] : ["time"] }

  public var english: String {
    switch self {
    case .now: "Nothing proves when it was signed."
    case .signatureTimeStamp: "A time stamp proves that it was signed by {time}."
    case .documentTimeStamp: "A time stamp over the whole document proves that it was signed by {time}."
    case .evidenceRecord: "An archive's record proves that it was signed by {time}."
    }
  }
}
