import Foundation
import Identity
import Store
import Vocabulary

/// A juror or chair who declared interests.
struct PanelMember {
  let agent: AgentID
  let name: String
  /// A person without an account, whose key seals what was declared; forgotten when the contest ends.
  let holder: PersonID
  let sealed: [UInt8]
  /// The alias; nil until the member is on the jury.
  let juror: JurorID?
  let hasLeft: Bool

  init(_ row: Row) throws {
    agent = try row.get("agent")
    name = try row.get("name")
    holder = try row.get("holder")
    sealed = try row.get("interests")
    juror = try row.get("alias", as: String?.self).map { JurorID($0) }
    hasLeft = try row.get("left_at", as: Int64?.self) != nil
  }
}

extension PanelDesk {
  /// By the time of their declaration.
  func members(of contest: String, in transaction: Transaction) throws -> [PanelMember] {
    try transaction.rows(
      "SELECT * FROM procedures_panel_member WHERE contest = \(contest) ORDER BY declared_at, agent"
    ).map(PanelMember.init)
  }

  func member(_ agent: AgentID, of contest: String, in transaction: Transaction) throws -> PanelMember? {
    try transaction.row(
      "SELECT * FROM procedures_panel_member WHERE contest = \(contest) AND agent = \(agent)"
    ).map(PanelMember.init)
  }

  /// What the member declared; nil once the contest has ended and the key is gone.
  func interests(of member: PanelMember, in contest: String, in transaction: Transaction) throws -> Interests? {
    let plain: [UInt8]
    do {
      plain = try desk.vault.open(
        member.sealed, of: member.holder, context: Self.memberContext(contest, member.agent), in: transaction)
    } catch IdentityError.forgotten {
      return nil
    }
    guard let interests = try? JSONDecoder().decode(Interests.self, from: Data(plain)) else { throw PanelError.damaged }
    return interests
  }

  func search(for member: PanelMember, in contest: String, in transaction: Transaction) throws -> ConflictSearch {
    ConflictSearch(try interests(of: member, in: contest, in: transaction), name: member.name)
  }

  func hasConflict(_ agent: AgentID, in contest: String, in transaction: Transaction) throws -> Bool {
    try transaction.value(
      "SELECT 1 FROM procedures_panel_conflict WHERE contest = \(contest) AND agent = \(agent)", as: Int.self) != nil
  }

  /// The official may be told of all entries together: interests are declared, and there is no conflict with any.
  func expectImpartial(_ official: Official, in contest: String, in transaction: Transaction) throws {
    guard try member(official.id, of: contest, in: transaction) != nil else { throw PanelError.notDeclared }
    guard try !hasConflict(official.id, in: contest, in: transaction) else { throw PanelError.conflict }
  }

  static func memberContext(_ contest: String, _ agent: AgentID) -> [UInt8] {
    Array("procedures_panel_member:\(contest):\(agent.rawValue)".utf8)
  }
}
