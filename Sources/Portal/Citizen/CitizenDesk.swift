import Hummingbird

/// Answers the routes of `CitizenRoute`.
struct CitizenDesk: Sendable {
  let services: Services

  func answer(_ route: CitizenRoute, _ call: Call) async throws -> Response {
    switch route {
    case .logIn: try await logIn(call)
    case .logInCode: try await logInCode(call)
    case .logOut: try await logOut(call)
    case .begin(let procedure): try await begin(procedure, call)
    case .step(let draft, let page): try await step(page, of: draft, call)
    case .pieces(let draft): try await pieces(of: draft, call)
    case .draftAttachment(let draft, let piece): try await attachment(for: piece, of: draft, call)
    case .removeAttachment(let draft, let piece): try await remove(piece, from: draft, call)
    case .checkAnswers(let draft): try await check(draft, call)
    case .submit(let draft): try await submit(draft, call)
    case .discard(let draft): try await discard(draft, call)
    case .dossiers: try await dossiers(call)
    case .dossier(let number): try await dossier(number, call)
    case .answer(let number): try await reply(to: number, call)
    case .withdraw(let number): try await withdraw(number, call)
    case .attachment(let number, let attachment): try await self.attachment(attachment, of: number, call)
    case .document(let number): try await document(number, call)
    case .accessLog: try await accesses(call)
    }
  }
}
