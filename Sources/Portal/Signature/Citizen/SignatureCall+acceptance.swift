import Authority
import Credentials
import Foundation
import Hummingbird
import Identity

extension SignatureCall {
  /// The citizen accepts the certificate that was issued, with PIN and code.
  func acceptance() async throws -> Response {
    guard let credential = try await desk.credential(of: person, at: services.now()), credential.state == .issued else {
      return call.redirect(to: SignatureRoute.home.link)
    }
    guard case .send(let form) = call.deed else {
      return call.page(try await page(credential, wasSent: call.query[SecretForm.sent] != nil))
    }
    var answers = FormAnswers()
    do {
      if form.pressed(SecretForm.again) {
        try await desk.sendAcceptanceCode(to: credential.id, source: source, at: services.now())
        return call.redirect(to: SignatureRoute.acceptance.link.with([SecretForm.sent: "oui"]))
      }
      if let (pin, code) = SecretForm.read(form, &answers) {
        try await desk.accept(credential.id, pin: pin, code: code, source: source, at: services.now())
        return call.redirect(to: SignatureRoute.home.link)
      }
    } catch let error as CredentialError where error != .notFound {
      answers.fault(error.isOfPIN ? SecretForm.pin : SecretForm.code, words(error))
    } catch let error as IdentityError {
      answers.fault(SecretForm.code, words(error))
    }
    return call.page(try await page(credential, wasSent: true, answers), status: .unprocessableContent)
  }

  private func page(
    _ credential: Credential, wasSent: Bool, _ answers: FormAnswers = FormAnswers()
  ) async throws -> AcceptancePage {
    let isPINAlone = try await desk.acceptanceAwaitsPINAlone(of: credential, at: services.now())
    return AcceptancePage(
      credential: CredentialView(credential, services),
      print: credential.certificate.map { HashPrint.short($0.fingerprint) } ?? "", wasSent: wasSent || isPINAlone,
      isPINAlone: isPINAlone, answers: answers)
  }
}
