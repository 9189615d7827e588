import Foundation
import Hummingbird
import Week

/// What is asked of an edition's registration: by which request, and the rooms that answer.
struct BadgeCall: Sendable {
  let services: Services
  let call: Call
  let desk: RegistrationDesk
  let edition: Edition
  let plan: RegistrationPlan
  /// One instant for the whole request.
  let now: Date

  var window: RegistrationWindow { edition.registrationWindow(at: now) ?? .unannounced }

  func page(_ view: some HTML, isRefused: Bool = false) -> Response {
    call.page(view, status: isRefused ? .unprocessableContent : .ok)
  }
}
