public import Foundation

/// The report for people: what is whole, who signed and when, what is wrong and what to do, as sentences to be worded.
///
/// The command line and the portal show the same.
public struct ReadableReport: Sendable, Hashable {
  public let headline: ReportHeadline
  /// What is wrong with the file as a whole.
  public let problems: [Problem]
  public let signatures: [Section]
  public let checked: ReportPhrase

  /// A sentence about what is wrong, and what the literature calls it.
  public struct Problem: Sendable, Hashable {
    public let sentence: ReportPhrase
    public let attack: ReportPhrase?
  }

  /// A signature or a time stamp over the document.
  public struct Section: Sendable, Hashable {
    public let title: ReportPhrase
    public let indication: Indication
    public let rows: [Row]
    /// The first says what the rest come to.
    public let problems: [Problem]
    /// What was added since, revision by revision.
    public let changes: [ReportPhrase]
  }

  /// A fact with its label.
  public struct Row: Sendable, Hashable {
    public let label: ReportLabel
    public let lines: [Line]
  }

  public enum Line: Sendable, Hashable {
    /// A name, in no language.
    case name(String)
    case sentence(ReportPhrase)
  }

  public init(_ report: DocumentReport, policy: String, at now: Date) {
    headline = report.headline
    problems = Problem.all(report.threats) + report.faults.map { Problem(sentence: $0.phrase, attack: nil) }
    var numbers: [ValidationReport.Kind: Int] = [:]
    signatures = report.signatures.map { signature in
      numbers[signature.kind, default: 0] += 1
      return Section(signature, number: numbers[signature.kind] ?? 1, besides: report.threats)
    }
    checked = ReportLabel.checked(["time": .time(now), "policy": .text(policy)])
  }
}

extension ReadableReport.Problem {
  /// Each once; those of one kind are told by the first.
  static func all(_ threats: [PDFThreat]) -> [ReadableReport.Problem] {
    var seen: Set<PDFThreat.Code> = []
    return threats.filter { seen.insert($0.code).inserted }.map(ReadableReport.Problem.init)
  }

  init(_ threat: PDFThreat) {
    self.init(
      sentence: threat.phrase, attack: threat.attack.map { ReportLabel.attack(["name": .phrase($0())]) })
  }

  init?(_ reason: SignatureReason) {
    guard let sentence = reason.phrase else { return nil }
    if case .threat(let threat) = reason {
      self.init(threat)
    } else {
      self.init(sentence: sentence, attack: nil)
    }
  }
}
