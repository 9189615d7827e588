import Pack

/// A time stamp over a signature.
struct MachineTimeStamp: Sendable, Hashable, Encodable, PackDecodable {
  let indication: Indication
  let subIndication: SubIndication?
  let time: ReportInstant?
  let unit: String?
  let reasons: [MachineReason]

  enum CodingKeys: String, CodingKey {
    case indication, time, unit, reasons
    case subIndication = "sub_indication"
  }

  static let shape = Shape<MachineTimeStamp>.object(
    "A time stamp over a signature",
    .required("indication", "What it comes to", .oneOf(Indication.allCases.map { ($0.rawValue, $0) })),
    .optional("sub_indication", "Why it did not pass", .oneOf(SubIndication.allCases.map { ($0.rawValue, $0) })),
    .optional("time", "What it says; proven only when it passed", .declared),
    .optional("unit", "The whole name of who made it", .text("a name", length: 0...Int.max)),
    .required("reasons", "What speaks against it", .declared)
  ) { indication, subIndication, time, unit, reasons in
    MachineTimeStamp(indication: indication, subIndication: subIndication, time: time, unit: unit, reasons: reasons)
  }
}

extension MachineTimeStamp {
  init(_ finding: TimeStampFinding) {
    self.init(
      indication: finding.indication, subIndication: finding.subIndication,
      time: finding.time.map(ReportInstant.init), unit: finding.unit, reasons: finding.reasons.map(MachineReason.init))
  }
}
