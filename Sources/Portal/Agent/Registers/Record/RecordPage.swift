import Country
import Hummingbird
import Identity
import Pack
import Procedures
import Registers

/// A whole record of a register, with what it said before.
struct RecordPage: Sendable {
  let asked: OfficialCall
  let name: Slug
  let register: RegisterDefinition
  let id: Handle

  /// - Throws: `notFound` for a register that the agent may not read.
  init(_ asked: OfficialCall, _ name: Slug, _ id: Handle) throws(PortalError) {
    let search = try RegisterSearchPage(asked, name)
    self.asked = asked
    self.name = name
    register = search.register
    self.id = id
  }

  func answer() async throws -> Response {
    let grounded: GroundedPurpose
    do {
      grounded = try await GroundedPurpose(asked.call.query, register.id, asked)
    } catch GroundedPurpose.Fault.missing {
      // Without a purpose nothing is shown: the search asks for one.
      return asked.call.redirect(to: AgentRoute.search(name).link)
    } catch GroundedPurpose.Fault.unknownDossier {
      throw PortalError.notFound
    }
    let look = RegisterLook(
      services: asked.services, official: asked.official, office: grounded.office, purpose: grounded.purpose,
      register: register, now: asked.now)
    guard let (record, versions) = try await look.history(id.segment) else { throw PortalError.notFound }
    let wording = RecordWording(definition: register, country: asked.country)
    return asked.page(
      View(
        official: asked.official, register: register.title.words, name: wording.name(record.values),
        rows: wording.rows(record.values),
        versions: versions.map { milestone($0, isLast: $0.number == record.version) },
        choice: try await choice(grounded.purpose, record), search: AgentRoute.search(name).link))
  }

  private func milestone(_ version: RecordVersion, isLast: Bool) -> Milestone {
    let caption = RegisterText.version(["number": "\(version.number)"])
    let moment = asked.services.moment(version.recordedAt)
    return Milestone(
      caption, isLast ? .now : .done, date: (moment.shown, moment.iso),
      detail: version.reason.isEmpty ? nil : version.reason)
  }

  /// The way back to the decision that this record may serve, with the record chosen.
  private func choice(_ purpose: AccessPurpose, _ record: RegisterRecord) async throws -> RecordPage.Choice? {
    guard case .dossier(let number) = purpose,
      let row = try await asked.services.desk.row(of: number, for: asked.official),
      row.holder == asked.official.id.rawValue, row.phase == .claimed
    else { return nil }
    let steps = asked.services.country.procedures.first { $0.id == row.procedure }?.definition.decision ?? []
    guard steps.first(where: { $0.id == row.step })?.register?.value == register.id else { return nil }
    return Choice(
      number: number, link: AgentRoute.accept(number).link.with([DecisionPage.Model.record: record.id]))
  }
}
