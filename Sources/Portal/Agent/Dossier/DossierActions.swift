import Foundation
import Identity
import Pack
import Procedures
import Vocabulary

/// What an official may do with a dossier now: a pure function of the dossier, its workflow, the official and the time.
///
/// The dossier's own decisions are asked wherever there is one, so that no button promises what they would refuse.
struct DossierActions: Hashable, Sendable {
  enum Act: Hashable, Sendable, CaseIterable {
    case claim
    /// Claims what a colleague has held for too long.
    case takeOver
    /// Opens the page of the decision: the register, the attestation.
    case examine
    case recordReceipt, ask, refuse, release, download, revoke
    /// Takes back the decision on an act that cannot be made.
    case recall
  }

  /// In whose hands the dossier is.
  enum Hold: Hashable, Sendable {
    case nobody
    case me
    /// - since: when the colleague took it, or was answered.
    case colleague(id: String, since: Date)
    /// An agent asked, and waits for the citizen.
    case citizen(askedBy: String)
    /// Nobody decides anything any more: it is decided, being made, or withdrawn.
    case closed
  }

  let hold: Hold
  private(set) var acts: Set<Act> = []
  /// The role that the dossier waits for, when the official does not have it at the dossier's office.
  private(set) var missingRole: String?
  /// What the agent examines can be decided only once the receipt of the fee is recorded.
  private(set) var awaitsReceipt = false

  init(_ dossier: Dossier, workflow: [DecisionStep], for official: Official, at now: Date) {
    let me = official.id.rawValue
    func holds(_ role: String?) -> Bool {
      role.map { official.posts.contains(.init(office: dossier.office, role: $0)) } ?? false
    }
    hold =
      switch dossier.phase {
      case .waiting: .nobody
      case .claimed(let holder, let since): holder == me ? .me : .colleague(id: holder, since: since)
      case .asking(_, let agent): .citizen(askedBy: agent)
      case .issuing, .issued, .refused, .withdrawn, .revoked: .closed
      }
    if hold == .closed {
      allowAfterwards(dossier, isLast: holds(workflow.last?.role.value), now)
    } else if let step = dossier.step(of: workflow) {
      guard holds(step.role.value) else {
        missingRole = step.role.value
        return
      }
      allow(dossier, isLast: step.id == workflow.last?.id, me, now)
    }
  }

  private mutating func allow(_ dossier: Dossier, isLast: Bool, _ me: String, _ now: Date) {
    if (try? dossier.claim(by: me, at: now)) != nil { acts.insert(hold == .nobody ? .claim : .takeOver) }
    // Whoever may put it back holds it.
    guard (try? dossier.release(by: me)) != nil else { return }
    acts.formUnion([.examine, .refuse, .release])
    if !dossier.answers.isEmpty { acts.insert(.ask) }
    let isUnpaid = dossier.fee > .zero && dossier.receipt == nil
    if isUnpaid { acts.insert(.recordReceipt) }
    awaitsReceipt = isLast && isUnpaid
  }

  private mutating func allowAfterwards(_ dossier: Dossier, isLast: Bool, _ now: Date) {
    switch dossier.phase {
    case .issued: acts = isLast ? [.download, .revoke] : [.download]
    case .issuing: acts = isLast && (try? dossier.recall(at: now)) != nil ? [.recall] : []
    case .revoked: acts = [.download]
    default: acts = []
    }
  }
}
