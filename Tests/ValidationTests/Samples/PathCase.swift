import Testing

@testable import Validation

/// A path of a kind, and what is to be said of it.
struct PathCase: Sendable, CustomTestStringConvertible {
  enum Verdict: Sendable {
    case passes
    /// With the first reason, where it is not said by the sub-indication alone.
    case fails(SubIndication, PathFault? = nil)

    /// The chain does not hold (CERTIFICATE_CHAIN_GENERAL_FAILURE).
    static func general(_ fault: PathFault) -> Verdict { .fails(.chainGeneralFailure, fault) }
    static func noStatus(_ gap: StatusGap) -> Verdict { .fails(.tryLater, .noStatus(gap)) }
    static func weak(_ algorithm: String) -> Verdict {
      .fails(.cryptoConstraintsFailureNoProof, .weakAlgorithm(algorithm))
    }
  }

  /// What OpenSSL says of the same.
  enum Opinion: Sendable, Equatable {
    case agrees
    /// It says the contrary, for this reason.
    case differs(String)
    /// It cannot be asked.
    case silent
  }

  let name: String
  let verdict: Verdict
  let peer: Opinion
  let build: @Sendable (inout SampleWorld) throws -> SampleParty

  init(
    _ name: String, _ verdict: Verdict, peer: Opinion = .agrees,
    _ build: @escaping @Sendable (inout SampleWorld) throws -> SampleParty
  ) {
    self.name = name
    self.verdict = verdict
    self.peer = peer
    self.build = build
  }

  var testDescription: String { name }

  var passes: Bool { if case .passes = verdict { true } else { false } }

  /// Builds the path and compares what is said of it.
  func check() throws {
    var world = try SampleWorld()
    let party = try build(&world)
    let conclusion = try world.judge(party).conclusion
    switch verdict {
    case .passes:
      #expect(conclusion.isPassed, "\(conclusion)")
    case .fails(let subIndication, let fault):
      #expect(conclusion.subIndication == subIndication, "\(conclusion)")
      if let fault { #expect(conclusion.reasons.first?.fault == fault, "\(conclusion)") }
    }
  }
}
