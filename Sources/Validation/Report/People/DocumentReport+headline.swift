extension DocumentReport {
  /// What the whole comes to, under the names of the standard: nothing is better than its worst part.
  public var indication: Indication {
    if isPassed { return .passed }
    let isForged = threats.contains { $0.attack != nil } || faults.contains { $0.code == .unsignedFile }
    return isForged || signatures.contains { $0.indication == .failed } ? .failed : .indeterminate
  }

  /// The first line for people: the worst that was found.
  public var headline: ReportHeadline {
    if isPassed {
      return signatures.contains { $0.changes.contains { $0.kind.isContent } } ? .validWithAdditions : .valid
    }
    if threats.contains(where: { $0.attack != nil }) { return .changed }
    if faults.contains(where: { $0.code == .unsignedFile }) { return .changed }
    if !threats.isEmpty || !faults.isEmpty { return .unreadable }
    let headlines = signatures.compactMap(\.headline)
    // Time stamps alone sign nothing.
    return ReportHeadline.worstFirst.first(where: headlines.contains) ?? .unsigned
  }
}

extension ReportHeadline {
  fileprivate static let worstFirst: [ReportHeadline] = [
    .changed, .falseSignature, .revoked, .unknownSigner, .notAccepted, .unproven, .tooEarly,
  ]
}

extension PDFChange.Kind {
  /// Whether readers of the document see it, or it is a new signature.
  fileprivate var isContent: Bool {
    switch self {
    case .securityStore, .timeStamp: false
    case .signature, .formFilling, .annotation, .metadata, .other: true
    }
  }
}

extension ValidationReport {
  /// What this signature makes of the whole file's headline; nil when it passed.
  var headline: ReportHeadline? {
    guard let subIndication else { return nil }
    if threats.contains(where: { $0.attack != nil }) { return .changed }
    return subIndication.headline
  }
}

extension SubIndication {
  /// What people are told first.
  var headline: ReportHeadline {
    switch self {
    case .hashFailure: .changed
    case .formatFailure, .signatureFailure, .expired, .notYetValid: .falseSignature
    case .revoked, .revokedNoProof, .authorityRevokedNoProof: .revoked
    case .noChain, .noChainNoProof, .noSigningCertificate, .chainGeneralFailure: .unknownSigner
    case .signatureConstraintsFailure, .chainConstraintsFailure, .cryptoConstraintsFailure,
      .policyProcessingError, .policyNotAvailable, .custom:
      .notAccepted
    case .timeStampOrderFailure, .outOfBoundsNotRevoked, .outOfBoundsNoProof, .revocationOutOfBoundsNoProof,
      .cryptoConstraintsFailureNoProof, .noProof:
      .unproven
    case .tryLater, .signedDataNotFound: .tooEarly
    }
  }
}
