import HTTPTypes
import Hummingbird
import Vocabulary
import Week

extension BadgeCall {
  /// The page that a telephone keeps. It holds no form token and is the same for everybody, so that it may be kept.
  func scanner(_ door: DoorID) async throws -> Response {
    guard let found = try await desk.door(door.segment, of: edition.id) else { throw PortalError.notFound }
    var response = page(ScannerPage(edition: edition, door: door, name: found.name, plan: plan))
    response.headers[.contentSecurityPolicy] = """
      default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; worker-src 'self'; \
      connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'
      """
    if let permissions = HTTPField.Name("Permissions-Policy") {
      response.headers[permissions] = "camera=(self), geolocation=(), microphone=(), payment=(), usb=()"
    }
    return response
  }

  /// The form where badges are typed.
  func typed(_ door: DoorID) async throws -> Response {
    guard let found = try await desk.door(door.segment, of: edition.id) else { throw PortalError.notFound }
    guard case .send(let form) = call.deed else { return typedPage(door, found, FormAnswers()) }
    var answers = form.answers
    let code = DoorCode(typed: form[TypedPage.Field.code] ?? "")
    if code == nil { answers.fault(TypedPage.Field.code, DoorText.wrongCode) }
    // A token may end with a space, which belongs to it.
    let token = form.raw(TypedPage.Field.token).filter { !$0.isNewline && $0 != "\t" }
    if token.isEmpty { answers.fault(TypedPage.Field.token, DoorText.tokenMissing) }
    guard let code, answers.faults.isEmpty else { return typedPage(door, found, answers, code: code) }
    do {
      let verdict = try await desk.pass(token, at: door.segment, of: edition.id, code: code, at: now)
      return typedPage(door, found, FormAnswers(), code: code, said: said(verdict))
    } catch RegistrationError.door(let fault) {
      answers.fault(fault == .closed ? TypedPage.Field.token : TypedPage.Field.code, fault.words)
      return typedPage(door, found, answers)
    }
  }

  private func typedPage(
    _ door: DoorID, _ found: (name: String, isOpen: Bool), _ answers: FormAnswers, code: DoorCode? = nil,
    said: TypedPage.Said? = nil
  ) -> Response {
    page(
      TypedPage(
        edition: edition, door: door, name: found.name, isOpen: found.isOpen, code: code, said: said, answers: answers),
      isRefused: !answers.faults.isEmpty)
  }

  private func said(_ verdict: PassageVerdict) -> TypedPage.Said {
    let category = { (badge: Badge) in plan[badge.category]?.label.french ?? badge.category.name }
    return switch verdict {
    case .good(let badge):
      TypedPage.Said(
        title: DoorText.badge.words, text: DoorText.good(["category": category(badge)]).words, tone: .good)
    case .again(let badge, let since):
      TypedPage.Said(
        title: DoorText.badge.words,
        text: DoorText.again(["category": category(badge), "time": services.moment(since).time]).words, tone: .warning)
    case .refused(let fault): TypedPage.Said(title: DoorText.badge.words, text: fault.words, tone: .warning)
    case .revoked: TypedPage.Said(title: DoorText.badge.words, text: DoorText.revoked.words, tone: .warning)
    }
  }
}
