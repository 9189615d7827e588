import Country
import Identity
import Procedures
import Vocabulary

/// A purpose that holds: the dossier is one of the agent's office, or the motive is one of those that exist.
struct GroundedPurpose: Sendable {
  enum Fault: Error, Hashable {
    case missing
    /// No such dossier, or not one of the agent's offices: the two are not told apart.
    case unknownDossier
  }

  let purpose: AccessPurpose
  /// The office at which the agent works on this.
  let office: String

  /// - Parameter sent: A form or a query with a dossier's number or a motive. A number goes first.
  /// - Throws: `Fault`; errors of the store.
  init(_ sent: Submission, _ register: String, _ asked: OfficialCall) async throws {
    if let typed = sent[AccessPurpose.dossierField], !typed.isEmpty {
      guard let number = try? DossierNumber(parsing: typed, assuming: asked.services.country.state),
        let row = try await asked.services.desk.row(of: number, for: asked.official)
      else { throw Fault.unknownDossier }
      purpose = .dossier(number)
      office = row.office
      return
    }
    let access = RegisterAccess(asked.services.country.procedures, for: asked.official)
    guard let motive = sent[AccessPurpose.motiveField].flatMap(AccessPurpose.Motive.init(rawValue:)),
      let office = access.office(reading: register)
    else { throw Fault.missing }
    purpose = .motive(motive)
    self.office = office
  }
}
