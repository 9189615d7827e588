import Signatures

/// What can be said of an act that somebody holds.
enum ActAnswer: String, Hashable, Sendable, CaseIterable {
  /// Signed by the State, unchanged, in its books and standing.
  case valid
  case revoked
  /// No act has this code.
  case unknown
  /// Rightly signed, but not in the books of this State: whether it still stands cannot be said here.
  case unlisted
  /// Not what was signed.
  case altered
  /// It bears no signature, or not one in its proper place.
  case unsigned
  /// It cannot be read at all.
  case unreadable
  /// Signed by somebody whom this State does not know.
  case untrusted
  /// Signed at a time for which the certificate does not speak.
  case untimely
  /// The act's own end has come.
  case expired
  /// The certificate has ended since, and nothing proves when the signature was made.
  case unprovable
}

extension ActAnswer {
  /// What the checks of a proof and the State's books say together. The first check that failed decides.
  ///
  /// - Parameters:
  ///   - findings: In the order of `Check`.
  ///   - act: The act as it stands in the books; nil when they have none.
  ///   - isSameFile: The books have this very file: it is what the State issued, whatever became of the certificate.
  init(_ findings: [Finding], act: KnownAct?, isSameFile: Bool) {
    if findings.isEmpty {
      self = .unreadable
    } else if let failed = findings.first(where: { $0.outcome == .failed }) {
      self = Self.answer(to: failed.check)
    } else if act?.revokedOn != nil {
      self = .revoked
    } else if !isSameFile, findings.contains(where: { $0.outcome == .undetermined }) {
      self = .unprovable
    } else {
      self = act == nil ? .unlisted : .valid
    }
  }

  /// What the books alone say.
  init(_ act: KnownAct?) {
    self = if let act { act.revokedOn == nil ? .valid : .revoked } else { .unknown }
  }

  private static func answer(to failed: Check) -> ActAnswer {
    switch failed {
    case .readable: .unreadable
    case .signed: .unsigned
    case .coverage, .container, .digest, .signature: .altered
    case .trust, .issuer: .untrusted
    case .signingTime: .untimely
    case .currency: .expired
    }
  }

  /// Whether what the proof says may be shown as the State's word.
  var isTrustworthy: Bool {
    switch self {
    case .valid, .revoked, .unlisted, .expired, .unprovable: true
    case .unknown, .altered, .unsigned, .unreadable, .untrusted, .untimely: false
    }
  }

  var tone: VerdictTone {
    switch self {
    case .valid: .good
    case .unknown, .unlisted, .unprovable: .doubt
    case .revoked, .altered, .unsigned, .unreadable, .untrusted, .untimely, .expired: .bad
    }
  }
}
