extension PDFChange.Kind {
  /// The word that a report has for a change.
  public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
    case securityStore = "security-store"
    case timeStamp = "time-stamp"
    case signature
    case formFilling = "form-filling"
    case annotation
    case metadata
    case other
  }

  public var code: Code {
    switch self {
    case .securityStore: .securityStore
    case .timeStamp: .timeStamp
    case .signature: .signature
    case .formFilling: .formFilling
    case .annotation: .annotation
    case .metadata: .metadata
    case .other: .other
    }
  }

  /// The field that was filled in or signed.
  var field: String? {
    switch self {
    case .timeStamp(let field), .signature(let field), .formFilling(let field): field
    case .securityStore, .annotation, .metadata, .other: nil
    }
  }

  var phrase: ReportPhrase {
    switch self {
    case .other(let threat): threat.phrase
    default: code(field.map { ["field": .text($0.oneLine)] } ?? [:])
    }
  }
}

extension PDFChange.Kind.Code: ReportTerm {
  public static var area: String { "change" }

  public var places: Set<String> {
    switch self {
    case .timeStamp, .signature, .formFilling: ["field"]
    default: []
    }
  }

  public var english: String {
    switch self {
    case .securityStore: "What it takes to check the signatures later was added."
    case .timeStamp: "A time stamp was added (“{field}”)."
    case .signature: "Somebody signed (“{field}”)."
    case .formFilling: "The field “{field}” was filled in."
    case .annotation: "A note was added, changed or removed."
    case .metadata: "Title or other information about the file was changed, which the pages do not show."
    case .other: "Something was changed that nobody may change."
    }
  }
}
