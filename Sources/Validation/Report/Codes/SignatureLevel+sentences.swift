extension SignatureLevel: ReportTerm {
  public static var area: String { "level" }

  public var english: String {
    switch self {
    case .basic: "B-B: a signature, without proof of its time"
    case .timed: "B-T: a time stamp proves when it existed"
    case .longTerm: "B-LT: it carries what it takes to check it later"
    case .archived: "B-LTA: all of it is protected for the long term"
    }
  }
}

extension SignatureCoverage {
  /// The word that a report has for what is covered.
  public enum Code: String, Sendable, Hashable, Codable, CaseIterable {
    case wholeFile = "whole-file"
    case revision
    case content
    case files
    case broken
  }

  public var code: Code {
    switch self {
    case .wholeFile: .wholeFile
    case .revision: .revision
    case .content: .content
    case .files: .files
    case .broken: .broken
    }
  }

  var phrase: ReportPhrase {
    switch self {
    case .revision(let number, let count): code(["revision": .number(number), "count": .number(count)])
    case .files(let names): code(["names": .text(names.map(\.oneLine).joined(separator: ", "))])
    case .wholeFile, .content, .broken: code()
    }
  }
}

extension SignatureCoverage.Code: ReportTerm {
  public static var area: String { "coverage" }

  public var places: Set<String> {
    switch self {
    case .revision: ["revision"]
    case .files: ["names"]
    case .wholeFile, .content, .broken: []
    }
  }

  public var english: String {
    switch self {
    case .wholeFile: "The whole file is as it was signed."
    case .revision: "The file was signed as revision {revision} of {count}; see below what was added since."
    case .content: "The whole content is as it was signed."
    case .files: "These files are as they were signed: {names}."
    case .broken: "The signature does not cover what it must."
    }
  }
}
