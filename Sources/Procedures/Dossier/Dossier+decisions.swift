public import Foundation
import Pack
public import Vocabulary

extension Dossier {
  /// An agent's claim holds this long; after it, a colleague may take the dossier over.
  public static let claimLasts: TimeInterval = 8 * 3600

  /// The step that the dossier waits at, or nil when all are passed.
  public func step(of workflow: [DecisionStep]) -> DecisionStep? {
    clearances.count < workflow.count ? workflow[clearances.count] : nil
  }

  /// The agent takes the dossier, or takes it over from a colleague whose claim has run out.
  ///
  /// - Throws: `claimedByAnother` before that; `notNow`.
  public func claim(by agent: String, at now: Date) throws(DossierError) -> Event {
    switch phase {
    case .waiting:
      return .claimed
    case .claimed(let holder, let since) where holder != agent:
      guard now.timeIntervalSince(since) > Self.claimLasts else { throw .claimedByAnother }
      return .claimed
    case .asking(_, let holder):
      // A question may stay without an answer: who asked takes the dossier back at once, a colleague later.
      guard holder == agent || now.timeIntervalSince(changedAt) > Self.claimLasts else { throw .claimedByAnother }
      return .claimed
    default:
      throw .notNow(phase: phase.name)
    }
  }

  /// The agent puts the dossier back for the colleagues.
  ///
  /// - Throws: `notClaimed`, `claimedByAnother`, `notNow`, as every act of the agent who holds the dossier.
  public func release(by agent: String) throws(DossierError) -> Event {
    try held(by: agent)
    return .released
  }

  /// A question that marks one of the fields that the answers call for, answered or not.
  public func ask(field: String, among fields: [String], text: String, by agent: String) throws(DossierError)
    -> Event
  {
    try held(by: agent)
    guard fields.contains(field) else { throw .unknownField(field) }
    guard !text.isEmpty else { throw .textMissing }
    return .asked(Question(field: field, text: text))
  }

  /// The citizen's answer, already validated against the form's definition, and the office that is competent with it.
  public func reply(_ value: String, deadline: Day, office: String) throws(DossierError) -> Event {
    guard case .asking(let question, _) = phase else { throw .notNow(phase: phase.name) }
    let moved = office == self.office ? nil : office
    return .answered(Reply(field: question.field, value: value, deadline: deadline, office: moved))
  }

  /// The agent has seen the receipt of the fee.
  ///
  /// - Throws: `receiptRefused` for a second one, for another sum than the fee, and where no fee is due; `textMissing` for one
  ///   without a number.
  public func record(_ stamp: CounterReceipt, by agent: String) throws(DossierError) -> Event {
    try held(by: agent)
    guard receipt == nil, stamp.amount == fee, fee.francs > 0 else { throw .receiptRefused(expected: fee.francs) }
    guard !stamp.number.isEmpty else { throw .textMissing }
    return .receiptRecorded(stamp)
  }

  /// Passes the current step: the agent's explicit act, with the records that it rests on.
  ///
  /// - Parameter verdict: the jury's, at its step. After the decision was taken back, the one that stood before counts.
  public func clear(
    evidence: [Evidence], attested: Bool, agent: (id: String, name: String, quality: String),
    workflow: [DecisionStep], verdict: JuryVerdict? = nil, plan: @autoclosure () -> PlannedAct
  ) throws(DossierError) -> Event {
    try held(by: agent.id)
    guard let step = step(of: workflow) else { throw .notNow(phase: phase.name) }
    guard attested else { throw .notAttested }
    let verdict = step.panel == nil ? nil : verdict ?? lastVerdict
    guard step.panel == nil || verdict != nil else { throw .judgedByPanel }
    switch step.records {
    case .none: guard evidence.isEmpty else { throw .recordNotExpected }
    case .one: guard evidence.count == 1 else { throw .recordMissing }
    case .any: break
    }
    guard evidence.allSatisfy({ $0.register == step.register?.value }) else { throw .recordNotExpected }
    let isLast = clearances.count + 1 == workflow.count
    if isLast, fee.francs > 0, receipt == nil { throw .feeUnpaid }
    return .cleared(
      Clearance(
        step: step.id, evidence: evidence, agentName: agent.name, agentQuality: agent.quality,
        act: isLast ? plan() : nil, verdict: verdict))
  }

  /// The agent refuses the request for one of the procedure's motives, and may add a comment.
  ///
  /// - Throws: `unknownMotive`.
  public func refuse(because motive: String, comment: String, motives: [RefusalMotive], by agent: String)
    throws(DossierError) -> Event
  {
    try held(by: agent)
    guard motives.contains(where: { $0.id == motive }) else { throw .unknownMotive(motive) }
    return .refused(Refusal(motive: motive, comment: comment))
  }

  /// The citizen takes the request back, as long as nothing is decided.
  ///
  /// - Throws: `notNow`.
  public func withdraw() throws(DossierError) -> Event {
    guard phase.name.isUndecided else { throw .notNow(phase: phase.name) }
    return .withdrawn
  }

  /// An act is made in seconds. After this time, something stands against it, and the decision may be taken back.
  public static let makingLasts: TimeInterval = 15 * 60

  /// Takes the decision back, for another question, another record or a refusal.
  public func recall(at now: Date) throws(DossierError) -> Event {
    guard case .issuing = phase, now.timeIntervalSince(changedAt) > Self.makingLasts else {
      throw .notNow(phase: phase.name)
    }
    return .recalled
  }

  /// The act that was decided has been made.
  ///
  /// - Throws: `notNow`.
  public func issue(_ act: IssuedAct) throws(DossierError) -> Event {
    guard case .issuing = phase else { throw .notNow(phase: phase.name) }
    return .issued(act)
  }

  /// Takes an issued act back, for a reason that the citizen reads.
  ///
  /// - Throws: `notNow`; `textMissing` without a reason.
  public func revoke(because reason: String) throws(DossierError) -> Event {
    guard case .issued = phase else { throw .notNow(phase: phase.name) }
    guard !reason.isEmpty else { throw .textMissing }
    return .revoked(reason: reason)
  }

  /// What a jury found, were it before a decision that was taken back.
  private var lastVerdict: JuryVerdict? {
    for entry in entries.reversed() {
      if case .cleared(let clearance) = entry.event, let verdict = clearance.verdict { return verdict }
    }
    return nil
  }

  private func held(by agent: String) throws(DossierError) {
    guard case .claimed(let holder, _) = phase else {
      if case .waiting = phase { throw .notClaimed }
      throw .notNow(phase: phase.name)
    }
    guard holder == agent else { throw .claimedByAnother }
  }
}
