import Country
import Hummingbird
import Identity
import Procedures
import Registers
import Store
import Vocabulary
import Week

extension CitizenDesk {
  /// How many readings are shown: the store's most.
  private static let mostReadings = 500

  /// Who read the citizen's data, when and why: requests, and the records that are known to be the citizen's.
  func accesses(_ call: Call) async throws -> Response {
    let person = try call.person()
    let (accesses, agents, desk) = (services.accesses, services.agents, services.desk)
    let registration = services.registration
    let (readings, unread, qualities) = try await services.store.read { transaction in
      let own = try desk.subjects(of: person, in: transaction)
      let subjects = try own.subjects + (registration?.subjects(of: person, in: transaction) ?? [])
      let readings = try subjects.flatMap { subject in
        try accesses.entries(for: subject, limit: Self.mostReadings, in: transaction).map { (subject, $0) }
      }
      var qualities: [AgentID: String] = [:]
      for id in Set(readings.map(\.1.reader.agent)) { qualities[id] = try agents.agent(id, in: transaction)?.quality }
      return (readings.sorted { $0.1.at > $1.1.at }.prefix(Self.mostReadings), own.unreadable, qualities)
    }
    return call.page(
      AccessPage(
        readings.map { (register($0), $1) }, qualities: qualities, unread: unread, office: services.officeName,
        moment: services.moment))
  }

  /// The register that a record stands in; nil for the citizen's requests.
  private func register(_ subject: AccessSubject) -> LocalizedText? {
    guard case .record(let name, _) = subject else { return nil }
    return services.country.registers.first { $0.id == name }?.title
  }
}
