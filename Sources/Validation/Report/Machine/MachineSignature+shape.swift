import Pack

extension MachineSignature {
  static let shape = Shape<MachineSignature>.object(
    "A signature, or a time stamp over the whole document (ETSI EN 319 102-1 §5.1.2)",
    identity,
    .required("indication", "What it comes to", .oneOf(Indication.allCases.map { ($0.rawValue, $0) })),
    .optional("sub_indication", "Why it did not pass", .oneOf(SubIndication.allCases.map { ($0.rawValue, $0) })),
    .required(
      "reasons", "What speaks against it: the first is what the sub-indication stands for", .declared),
    .optional("signer", "Who signed; absent when the certificate is not at hand", .declared),
    times,
    .optional(
      "level", "Its baseline level; absent outside of the baseline",
      .oneOf(SignatureLevel.allCases.map { ($0.rawValue, $0) })),
    .required("coverage", "How much of the file it is over", .declared),
    .required("changes", "What was changed after it, revision by revision", .declared),
    .required("certificates", "The signer's certificate and those above it", .declared),
    .required("revocation", "The lists and answers that were relied on", .declared),
    .required("time_stamps", "The time stamps over the signature", .declared)
  ) {
    what, indication, subIndication, reasons, signer, times, level, coverage, changes, certificates, statuses,
    timeStamps in
    MachineSignature(
      what: what, indication: indication, subIndication: subIndication, reasons: reasons, signer: signer,
      times: times, level: level, coverage: coverage, changes: changes, certificates: certificates,
      statuses: statuses, timeStamps: timeStamps)
  }

  private static let identity = Key<Identity>.group(
    .required("kind", "What it is", .oneOf(ValidationReport.Kind.allCases.map { ($0.rawValue, $0) })),
    .optional("field", "Its field in a PDF, its path in a container", .text("a name", length: 0...Int.max))
  ) { kind, field in Identity(kind: kind, field: field) }

  private static let times = Key<Times>.group(
    .optional("claimed_time", "When the signer says that it was; nothing proves it", Shape<ReportInstant>.declared),
    .required("best_signature_time", "Since when it is proven to exist", Shape<ReportInstant>.declared),
    .required("best_signature_time_source", "What proves it", .oneOf(TimeSource.allCases.map { ($0.rawValue, $0) }))
  ) { claimed, best, source in Times(claimed: claimed, best: best, source: source) }
}
