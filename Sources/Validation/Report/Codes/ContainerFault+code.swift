extension ContainerFault {
  /// The word that a report has for a fault.
  public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
    case unreadable
    case unsignedFile = "unsigned-file"
    case unreadableFile = "unreadable-file"
  }

  public var code: Code {
    switch self {
    case .unreadable: .unreadable
    case .unsignedFile: .unsignedFile
    case .unreadableFile: .unreadableFile
    }
  }

  /// Why, or which file.
  var detail: String {
    switch self {
    case .unreadable(let text), .unsignedFile(let text), .unreadableFile(let text): text
    }
  }

  var phrase: ReportPhrase {
    code(code.places.isEmpty ? [:] : ["name": .text(detail.oneLine)])
  }
}

extension ContainerFault.Code: ReportTerm {
  public static var area: String { "container" }

  public var places: Set<String> { self == .unreadable ? [] : ["name"] }

  public var english: String {
    switch self {
    case .unreadable: "What was sent cannot be read."
    case .unsignedFile: "Nobody signed this file of the bundle: {name}."
    case .unreadableFile: "This file of the bundle cannot be read: {name}."
    }
  }
}
