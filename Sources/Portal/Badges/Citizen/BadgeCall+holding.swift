import Hummingbird
import Identity
import Week

extension BadgeCall {
  func own() async throws -> Response {
    let registrations = try await desk.registrations(of: call.person(), for: edition.id)
    return page(OwnPage(edition: edition, plan: plan, registrations: registrations, number: call.pageNumber))
  }

  func one(_ id: RegistrationID, _ fault: BadgeText? = nil) async throws -> Response {
    let holder = try call.person()
    let registration = try await desk.registration(id, for: edition.id, of: holder)
    let days = try await desk.days(of: id, for: edition.id, heldBy: holder).sorted()
    return page(
      OnePage(
        edition: edition, plan: plan, registration: registration,
        registeredAt: services.moment(registration.registeredAt), attended: days.compactMap { edition.day(number: $0) },
        givesCertificates: desk.givesCertificates, fault: fault), isRefused: fault != nil)
  }

  /// The badge as a file, in which nothing can act.
  func badge(_ id: RegistrationID) async throws -> Response {
    do {
      let badge = try await desk.badge(of: id, for: edition.id, heldBy: call.person(), at: now)
      return call.file(
        badge.pdf, mediaType: "application/pdf", name: "badge-\(edition.id.rawValue)-\(badge.serial.text).pdf",
        isShown: true)
    } catch RegistrationError.notNow {
      throw PortalError.notFound
    }
  }

  func certificate(_ id: RegistrationID) async throws -> Response {
    do {
      let pdf = try await desk.certificate(of: id, for: edition.id, heldBy: call.person(), at: now)
      return call.file(pdf, mediaType: "application/pdf", name: "attestation-\(edition.id.rawValue).pdf")
    } catch RegistrationError.neverCame {
      return try await one(id, .attendedNone)
    } catch RegistrationError.noSeal, RegistrationError.notNow {
      return try await one(id, .certificateNone)
    }
  }

  /// Another badge, no registration any more, or no consent.
  func end(_ id: RegistrationID, _ deed: EndingPage.Deed) async throws -> Response {
    let holder = try call.person()
    guard case .send = call.deed else {
      let registration = try await desk.registration(id, for: edition.id, of: holder)
      return page(EndingPage(edition: edition, registration: registration, deed: deed))
    }
    do {
      switch deed {
      case .lost: try await desk.replaceBadge(of: id, for: edition.id, heldBy: holder, at: now)
      case .cancel: try await desk.cancel(id, for: edition.id, of: holder, at: now)
      case .withdraw: try await desk.withdrawConsent(id, for: edition.id, of: holder, at: now)
      }
    } catch RegistrationError.notNow {
      return try await one(id, .notNow)
    } catch RegistrationError.tooOften {
      return try await one(id, .tooOften)
    }
    return call.redirect(to: BadgeRoute.one(edition.id, id).link)
  }
}
