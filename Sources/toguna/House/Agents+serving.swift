import Identity
import Store

extension Agents {
  /// The agent who logs in as `login` and has not left.
  func serving(_ login: String, in transaction: Transaction) throws -> Agent {
    guard let agent = try agent(login: login, in: transaction), agent.leftAt == nil else {
      throw Refusal("no agent who serves logs in as \(login): see `toguna agent list`")
    }
    return agent
  }
}
