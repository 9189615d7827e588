import Authority
import Credentials
import Foundation
import Hummingbird
import Identity
import Procedures
import Signatures
import Vocabulary

extension SignatureCall {
  /// How the citizen's signature stands; a form that comes here asks for one.
  func home() async throws -> Response {
    guard case .send(let form) = call.deed else { return call.page(try await homePage()) }
    var answers = form.answers
    let (givenName, surname) = (form[SignatureHomePage.givenName] ?? "", form[SignatureHomePage.surname] ?? "")
    if givenName.isEmpty { answers.fault(SignatureHomePage.givenName, SignatureText.faultName) }
    if surname.isEmpty { answers.fault(SignatureHomePage.surname, SignatureText.faultName) }
    let pin = chosenPIN(form, &answers)
    if answers.faults.isEmpty, let pin {
      do {
        _ = try await desk.ask(givenName: givenName, surname: surname, pin: pin, by: person, at: services.now())
        return call.redirect(to: SignatureRoute.home.link)
      } catch AuthorityError.badName(let field) {
        let name = field == .surname ? SignatureHomePage.surname : SignatureHomePage.givenName
        answers.fault(name, SignatureText.faultName)
      } catch let error as IdentityError {
        answers.fault(SignatureHomePage.pin, words(error))
      }
    }
    return call.page(try await homePage(answers), status: .unprocessableContent)
  }

  /// Takes a PDF, or an act of the citizen's own.
  func bring() async throws -> Response {
    guard case .send(let form) = call.deed else { return call.redirect(to: SignatureRoute.home.link) }
    // Before the file is looked at: who has no signature brings nothing.
    _ = try await desk.active(of: person, at: services.now())
    var answers = FormAnswers()
    do {
      guard let (content, name) = try await brought(form, &answers) else {
        return call.page(try await homePage(answers), status: .unprocessableContent)
      }
      let id = try await desk.keep(content, named: name, by: person, at: services.now())
      return call.redirect(to: SignatureRoute.document(Handle(unchecked: id)).link)
    } catch let error as SignatureError {
      answers.fault(SignatureHomePage.file, error.words)
    } catch CredentialError.tooManyDocuments {
      answers.fault(SignatureHomePage.file, words(.tooManyDocuments))
    }
    return call.page(try await homePage(answers), status: .unprocessableContent)
  }

  /// Nil when there is nothing, which `answers` then says.
  private func brought(_ form: Submission, _ answers: inout FormAnswers) async throws -> ([UInt8], String)? {
    do throws(FileFault) {
      if let file = try form.file(SignatureHomePage.file, [.pdf]) { return (file.content, file.filename) }
    } catch {
      answers.fault(SignatureHomePage.file, error.words)
      return nil
    }
    if let typed = form[SignatureHomePage.act], !typed.isEmpty,
      let row = try await acts().first(where: { $0.number.rawValue == typed })
    {
      let content = try await services.desk.document(of: row.number, for: .citizen(person), at: services.now())
      return (content, "\(row.number.rawValue).pdf")
    }
    answers.fault(SignatureHomePage.file, SignatureText.bringMissing)
    return nil
  }

  private func chosenPIN(_ form: Submission, _ answers: inout FormAnswers) -> SignaturePIN? {
    let pin: SignaturePIN
    do throws(CredentialError) {
      pin = try SignaturePIN(chosen: form[SignatureHomePage.pin] ?? "")
    } catch {
      answers.fault(SignatureHomePage.pin, words(error))
      return nil
    }
    guard form[SignatureHomePage.pin] == form[SignatureHomePage.pinAgain] else {
      answers.fault(SignatureHomePage.pinAgain, SignatureText.faultPINAgain)
      return nil
    }
    return pin
  }

  private func acts() async throws -> [DossierRow] {
    try await services.desk.dossiers(of: person).filter { $0.phase == .issued }
  }

  private func homePage(_ answers: FormAnswers = FormAnswers()) async throws -> SignatureHomePage {
    let credential = try await desk.credential(of: person, at: services.now())
    let isActive = credential?.state == .active
    let acts = isActive ? try await acts() : []
    let documents = isActive ? try await desk.documents(of: person) : []
    return SignatureHomePage(
      credential: credential.map { CredentialView($0, services) },
      documents: documents.map { document in
        SignatureHomePage.Line(
          name: document.facts.name, link: SignatureRoute.document(Handle(unchecked: document.id)).link,
          added: services.moment(document.addedAt), isSigned: document.isSigned)
      },
      acts: acts.map { row in
        let title = services.desk.catalogue.procedure(id: row.procedure)?.definition.title.french ?? row.procedure
        return Choice(row.number.rawValue, "\(title), \(row.number.unbroken)")
      }, answers: answers)
  }
}
