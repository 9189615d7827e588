public import Foundation
public import Vocabulary

/// One request under one version of one procedure: a pure state machine over its entries.
///
/// `apply` is the only way in which the state changes; the functions in `Dossier+decisions.swift` tell which event
/// an actor may add now. Neither does input or output.
public struct Dossier: Sendable, Hashable {
  public let number: DossierNumber
  public private(set) var phase: Phase
  public private(set) var answers: Answers
  public private(set) var deadline: Day
  public private(set) var receipt: CounterReceipt?
  /// The steps passed so far, in order.
  public private(set) var clearances: [Clearance] = []
  public private(set) var entries: [Entry]
  public let attachments: [String: String]
  /// The competent office. An answer may move the dossier to another.
  public private(set) var office: String
  /// As it was told when the dossier was sent.
  public let fee: Money

  /// Rebuilds a dossier. Throws `corrupt` at the first entry that cannot follow the ones before it.
  public init(number: DossierNumber, entries: [Entry]) throws(DossierError) {
    guard let first = entries.first, case .submitted(let submission) = first.event, first.by == .citizen else {
      throw .corrupt(entry: 0)
    }
    self.number = number
    phase = .waiting
    answers = submission.answers
    deadline = submission.deadline
    attachments = submission.attachments
    office = submission.office
    fee = submission.fee
    self.entries = [first]
    for entry in entries.dropFirst() { try apply(entry) }
  }

  /// Appends an entry. Throws `corrupt` if it cannot follow, or was not its actor's to make; the dossier is then unchanged.
  public mutating func apply(_ entry: Entry) throws(DossierError) {
    let index = entries.count
    guard mayMake(entry) else { throw .corrupt(entry: index) }
    switch (entry.event, phase) {
    case (.claimed, .waiting), (.claimed, .claimed), (.claimed, .asking):
      guard let agent = entry.by.agentID else { throw .corrupt(entry: index) }
      phase = .claimed(by: agent, at: entry.at)
    case (.released, .claimed):
      phase = .waiting
    case (.asked(let question), .claimed(let agent, _)):
      phase = .asking(question, by: agent)
    case (.answered(let reply), .asking(let question, let agent)) where reply.field == question.field:
      answers[reply.field] = reply.value
      deadline = reply.deadline
      if let office = reply.office {
        self.office = office
        clearances = []
        phase = .waiting
      } else {
        phase = .claimed(by: agent, at: entry.at)
      }
    case (.receiptRecorded(let stamp), .claimed) where receipt == nil:
      receipt = stamp
    case (.cleared(let clearance), .claimed):
      clearances.append(clearance)
      phase = clearance.act.map(Phase.issuing) ?? .waiting
    case (.refused(let refusal), .claimed):
      phase = .refused(refusal)
    case (.withdrawn, .waiting), (.withdrawn, .claimed), (.withdrawn, .asking):
      phase = .withdrawn
    case (.issued(let act), .issuing(let planned)) where act.checkCode == planned.checkCode:
      phase = .issued(act)
    case (.recalled, .issuing):
      guard let agent = entry.by.agentID else { throw .corrupt(entry: index) }
      clearances.removeLast()
      phase = .claimed(by: agent, at: entry.at)
    case (.revoked(let reason), .issued(let act)):
      phase = .revoked(act, reason: reason)
    default:
      throw .corrupt(entry: index)
    }
    entries.append(entry)
  }

  /// Whether the entry's actor is one who may add such an event: the citizen, any agent, the agent who holds the dossier, or
  /// the machine.
  private func mayMake(_ entry: Entry) -> Bool {
    switch entry.event {
    case .submitted, .answered, .withdrawn: entry.by == .citizen
    case .claimed, .recalled, .revoked: entry.by.agentID != nil
    case .released, .asked, .receiptRecorded, .cleared, .refused:
      phase.holder.map { entry.by == .agent(id: $0) } ?? false
    case .issued: entry.by == .system
    }
  }

  /// When the citizen sent it.
  public var submittedAt: Date { entries[0].at }

  /// When something last happened to it.
  public var changedAt: Date { entries.last?.at ?? submittedAt }

  /// The act that was decided, made yet or not.
  public var planned: PlannedAct? { clearances.last?.act }

  /// What the jury found, of a contest's laureate.
  public var verdict: JuryVerdict? { clearances.last { $0.verdict != nil }?.verdict }

  /// Every record that was chosen as evidence, in order.
  public var evidence: [Evidence] { clearances.flatMap(\.evidence) }
}
