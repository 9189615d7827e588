extension ReadableReport.Section {
  /// - Parameter file: what is wrong with the file as a whole, which need not be said again.
  init(_ report: ValidationReport, number: Int, besides file: [PDFThreat]) {
    let title: ReportLabel = report.kind == .signature ? .signature : .timeStamp
    self.title = title(["number": .number(number)])
    indication = report.indication
    rows =
      [Self.signer(report), Self.issuer(report)].compactMap(\.self) + Self.times(report)
      + [Self.level(report), Self.whole(report), Self.status(report)].compactMap(\.self)
    problems = Self.problems(report, besides: file)
    changes = report.changes.map { change in
      ReportLabel.change([
        "revision": .number(change.revision), "what": .phrase(change.kind.phrase),
        "judgement": .phrase(change.isAllowed ? ReportLabel.allowed() : ReportLabel.forbidden()),
      ])
    }
  }

  private static func signer(_ report: ValidationReport) -> ReadableReport.Row {
    let names = report.certificates.first.map { [$0.name, $0.organization].compactMap(\.self) } ?? []
    let known = names.isEmpty ? [report.signer].compactMap(\.self) : names
    guard !known.isEmpty else { return .init(label: .signer, lines: [.sentence(ReportLabel.unknownSigner())]) }
    return .init(label: report.bearsOutName ? .signer : .claimedSigner, lines: known.map { .name($0.oneLine) })
  }

  private static func issuer(_ report: ValidationReport) -> ReadableReport.Row? {
    guard report.certificates.count > 1, let name = report.certificates[1].name else { return nil }
    return .init(label: .issuer, lines: [.name(name)])
  }

  /// What the signer says of the time, and what proves it.
  private static func times(_ report: ValidationReport) -> [ReadableReport.Row] {
    var rows: [ReadableReport.Row] = []
    if let time = report.claimedTime, report.kind == .signature {
      rows.append(.init(label: .claimedTime, lines: [.sentence(ReportLabel.claimed(["time": .time(time)]))]))
    }
    let values: [String: ReportValue] = report.timeSource == .now ? [:] : ["time": .time(report.provenTime)]
    rows.append(.init(label: .provenTime, lines: [.sentence(report.timeSource(values))]))
    return rows
  }

  private static func level(_ report: ValidationReport) -> ReadableReport.Row? {
    guard report.kind == .signature, report.indication != .failed else { return nil }
    return .init(label: .level, lines: [.sentence(report.level?() ?? ReportLabel.noLevel())])
  }

  private static func whole(_ report: ValidationReport) -> ReadableReport.Row? {
    // What is covered says nothing while it is not what was signed.
    guard report.indication != .failed else { return nil }
    return .init(label: .whole, lines: [.sentence(report.coverage.phrase)])
  }

  /// What is known of the signer's own certificate.
  private static func status(_ report: ValidationReport) -> ReadableReport.Row? {
    guard let leaf = report.certificates.first else { return nil }
    guard let status = report.statuses.first(where: { $0.certificate == leaf.fingerprint }) else {
      return .init(label: .status, lines: [.sentence(ReportLabel.noStatus())])
    }
    return .init(label: .status, lines: [.sentence(status.state(["time": .time(status.issuedAt)]))])
  }

  private static func problems(
    _ report: ValidationReport, besides file: [PDFThreat]
  ) -> [ReadableReport.Problem] {
    guard let subIndication = report.subIndication else { return [] }
    // A threat says more than what it comes to.
    let isThreatened = report.reasons.contains { if case .threat = $0 { true } else { false } }
    var problems = isThreatened ? [] : [ReadableReport.Problem(sentence: subIndication(), attack: nil)]
    for reason in report.reasons {
      if case .threat(let threat) = reason, file.contains(threat) { continue }
      guard let problem = ReadableReport.Problem(reason) else { continue }
      // Of several objects the first is told; the report for machines has all.
      if !problems.contains(where: { $0.sentence.key == problem.sentence.key }) { problems.append(problem) }
    }
    return problems
  }
}

extension ValidationReport {
  /// Whether the signature is the named person's, whatever else may be missing.
  fileprivate var bearsOutName: Bool {
    indication != .failed && subIndication?.headline != .unknownSigner
  }
}
