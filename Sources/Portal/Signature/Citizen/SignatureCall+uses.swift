import Credentials
import Hummingbird

extension SignatureCall {
  /// Each use of the citizen's key.
  func uses() async throws -> Response {
    let uses = try await desk.uses(by: person)
    return call.page(
      UsesPage(
        lines: uses.map { use in
          UsesPage.Line(
            when: services.moment(use.at), name: use.purpose.name,
            print: HashPrint.short(use.purpose.shown ?? use.hashes.first ?? []), program: use.purpose.token)
        }))
  }

  /// The citizen's programs; a form that comes here makes a token for one.
  func tokens() async throws -> Response {
    guard case .send(let form) = call.deed else { return call.page(try await tokensPage()) }
    var answers = form.answers
    let name = form[TokensPage.name] ?? ""
    let scope = form[TokensPage.scope].flatMap(AccessScope.init(rawValue:)) ?? .credentials
    let days = form[TokensPage.days].flatMap { Int($0) } ?? TokensPage.dayChoices[0]
    guard (1...40).contains(name.count) else {
      answers.fault(TokensPage.name, SignatureText.faultTokenName)
      return call.page(try await tokensPage(answers), status: .unprocessableContent)
    }
    do {
      let token = try await desk.makeToken(named: name, scope, days: days, by: person, at: services.now())
      return call.page(try await tokensPage(made: token))
    } catch CredentialError.tooManyTokens {
      answers.fault(TokensPage.name, words(.tooManyTokens))
      return call.page(try await tokensPage(answers), status: .unprocessableContent)
    }
  }

  func endToken(_ id: Handle) async throws -> Response {
    try await desk.endToken(id.segment, of: person)
    return call.redirect(to: SignatureRoute.tokens.link)
  }

  private func tokensPage(_ answers: FormAnswers = FormAnswers(), made: AccessToken? = nil) async throws -> TokensPage {
    let tokens = try await desk.tokens(of: person, at: services.now())
    let credential = try await desk.credential(of: person, at: services.now())
    return TokensPage(
      lines: tokens.map { token in
        TokensPage.Line(
          name: token.name, scope: TokensPage.words(token.scope), until: services.moment(token.expiresAt),
          used: token.usedAt.map(services.moment), id: Handle(unchecked: token.id))
      }, canMake: credential?.state == .active, made: made?.text, address: services.address + CSCRoute.base,
      answers: answers)
  }

  /// The citizen ends it, once that was confirmed.
  func revocation() async throws -> Response {
    guard let credential = try await desk.credential(of: person, at: services.now()), !credential.state.isOver else {
      return call.redirect(to: SignatureRoute.home.link)
    }
    var page = EndPage(isCertified: credential.certificate != nil)
    guard case .send(let form) = call.deed else { return call.page(page) }
    guard form[EndPage.sure] != nil else {
      page.answers = form.answers
      page.answers.fault(EndPage.sure, SignatureText.sureMissing)
      return call.page(page, status: .unprocessableContent)
    }
    try await desk.revoke(of: person, isStolen: form[EndPage.stolen] != nil, at: services.now())
    return call.redirect(to: SignatureRoute.home.link)
  }
}
