import Hummingbird
import Identity
import Store

extension CitizenDesk {
  /// How many readings are shown: the store's most.
  private static let mostReadings = 500

  /// Who read the citizen's data, when and why.
  func accesses(_ call: Call) async throws -> Response {
    let person = try call.person()
    let (accesses, agents) = (services.accesses, services.agents)
    let (entries, qualities) = try await services.store.read { transaction in
      let entries = try accesses.entries(for: .person(person), limit: Self.mostReadings, in: transaction)
      var qualities: [AgentID: String] = [:]
      for entry in entries {
        guard case .agent(let id, _) = entry.reader, qualities[id] == nil else { continue }
        qualities[id] = try agents.agent(id, in: transaction)?.quality
      }
      return (entries, qualities)
    }
    return call.page(
      AccessPage(entries, qualities: qualities, office: services.officeName, moment: services.moment))
  }
}
