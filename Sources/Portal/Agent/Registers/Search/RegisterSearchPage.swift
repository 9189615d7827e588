import Country
import Hummingbird
import Identity
import Procedures
import Registers

/// A search in a register, outside a decision: it asks for what purpose.
///
/// What is searched for is personal, so it is sent in a form and never stands in an address.
struct RegisterSearchPage: Sendable {
  let asked: OfficialCall
  let name: Slug
  let register: RegisterDefinition

  /// - Throws: `notFound` for a register that the agent may not read, as for one that does not exist.
  init(_ asked: OfficialCall, _ name: Slug) throws(PortalError) {
    guard let register = asked.country.register(name.segment),
      RegisterAccess(asked.services.country.procedures, for: asked.official).allows(register.id)
    else { throw .notFound }
    self.asked = asked
    self.name = name
    self.register = register
  }

  func answer() async throws -> Response {
    var model = Model(asked.official, criteria, AgentRoute.search(name).link)
    guard case .send(let form) = asked.call.deed else {
      model.answers[AccessPurpose.dossierField] = asked.call.query[AccessPurpose.dossierField]
      return asked.page(View(model: model))
    }
    model.answers = form.answers
    let purpose = try await purpose(form, &model.answers)
    let (query, faults) = criteria.query(model.answers)
    model.answers.faults += faults
    guard model.answers.faults.isEmpty, let purpose else { return asked.page(View(model: model), isRefused: true) }
    do {
      let wording = RecordWording(definition: register, country: asked.country)
      model.found = try await look(purpose).search(query).map { FoundRecord($0, wording, purpose.purpose) }
    } catch RegisterError.queryTooBroad {
      model.answers.fault(RegisterCriteria.box(criteria.fields.first?.id ?? ""), RegisterText.queryTooBroad)
      return asked.page(View(model: model), isRefused: true)
    }
    return asked.page(View(model: model))
  }

  private var criteria: RegisterCriteria {
    RegisterCriteria(
      definition: register, gazetteer: asked.services.country.gazetteer, today: asked.services.today)
  }

  private func look(_ purpose: GroundedPurpose) -> RegisterLook {
    RegisterLook(
      services: asked.services, official: asked.official, office: purpose.office, purpose: purpose.purpose,
      register: register, now: asked.now)
  }

  private func purpose(_ form: Submission, _ answers: inout FormAnswers) async throws -> GroundedPurpose? {
    do {
      return try await GroundedPurpose(form, register.id, asked)
    } catch GroundedPurpose.Fault.missing {
      answers.fault(AccessPurpose.motiveField, RegisterText.purposeMissing)
    } catch GroundedPurpose.Fault.unknownDossier {
      answers.fault(AccessPurpose.dossierField, RegisterText.purposeDossierUnknown)
    }
    return nil
  }
}
