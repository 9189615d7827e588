/// What a validation or one of its building blocks comes to, and why.
///
/// `Reason` says what was found: ``PathFailure`` for certificates.
public struct Conclusion<Reason: Sendable & Hashable>: Sendable, Hashable {
  /// Nil when passed.
  public let subIndication: SubIndication?
  /// What speaks against it; empty when passed.
  public let reasons: [Reason]

  public static var passed: Conclusion { Conclusion(subIndication: nil, reasons: []) }

  public init(_ subIndication: SubIndication, _ reasons: [Reason]) {
    self.init(subIndication: subIndication, reasons: reasons)
  }

  private init(subIndication: SubIndication?, reasons: [Reason]) {
    self.subIndication = subIndication
    self.reasons = reasons
  }

  public var indication: Indication { subIndication?.indication ?? .passed }
  public var isPassed: Bool { subIndication == nil }
}
