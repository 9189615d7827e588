import Country
import Credentials
import Foundation
import Hummingbird
import Identity
import Signatures
import Territory

extension SignatureCall {
  /// A document that was brought; a form that comes here asks for its code.
  func document(_ id: Handle) async throws -> Response {
    guard case .send(let form) = call.deed else {
      return call.page(try await documentPage(id, wasSent: call.query[SecretForm.sent] != nil))
    }
    _ = try await desk.document(id.segment, of: person)
    var answers = form.answers
    do {
      try await desk.sendCode(
        for: id.segment, of: person, mark: form[SigningPage.mark] == nil ? [] : try await mark(), source: source,
        at: services.now())
      return call.redirect(to: SignatureRoute.document(id).link.with([SecretForm.sent: "oui"]))
    } catch CredentialError.signedAlready {
      return call.redirect(to: SignatureRoute.document(id).link)
    } catch let error as SignatureError {
      answers.fault(SigningPage.mark, error.words)
    } catch let error as IdentityError {
      answers.fault(SigningPage.mark, words(error))
    }
    return call.page(try await documentPage(id, wasSent: false, answers), status: .unprocessableContent)
  }

  /// Signs, by PIN and code.
  func sign(_ id: Handle) async throws -> Response {
    _ = try await desk.document(id.segment, of: person)
    guard case .send(let form) = call.deed else { return call.redirect(to: SignatureRoute.document(id).link) }
    var answers = FormAnswers()
    do {
      if let (pin, code) = SecretForm.read(form, &answers) {
        try await desk.sign(
          id.segment, of: person, pin: pin, code: code, source: source, at: services.now())
        return call.redirect(to: SignatureRoute.document(id).link)
      }
    } catch CredentialError.signedAlready {
      return call.redirect(to: SignatureRoute.document(id).link)
    } catch let error as CredentialError where !error.isOfStanding {
      answers.fault(error.isOfPIN ? SecretForm.pin : SecretForm.code, words(error))
    } catch let error as IdentityError {
      answers.fault(SecretForm.code, words(error))
    } catch let error as SignatureError {
      answers.fault(SecretForm.code, error.words)
    }
    return call.page(try await documentPage(id, wasSent: true, answers), status: .unprocessableContent)
  }

  /// The file: as it was brought, or signed.
  func file(_ id: Handle) async throws -> Response {
    let (document, content) = try await desk.content(of: id.segment, of: person)
    let name = document.isSigned ? Self.signedName(document.facts.name) : document.facts.name
    return call.file(content, mediaType: FileKind.pdf.mediaType, name: name)
  }

  func discard(_ id: Handle) async throws -> Response {
    try await desk.discard(id.segment, of: person)
    return call.redirect(to: SignatureRoute.home.link)
  }

  /// « contrat.pdf » becomes « contrat-signe.pdf ».
  private static func signedName(_ name: String) -> String {
    let stem = name.lowercased().hasSuffix(".pdf") ? String(name.dropLast(4)) : name
    return Filename.sanitise("\(stem)-signe.pdf")
  }

  /// What a visible mark says, in letters that its font has.
  private func mark() async throws -> [String] {
    let credential = try await desk.active(of: person, at: services.now())
    let texts = services.country.texts
    return [
      texts(SignatureText.markName.rawValue, ["name": credential.name]),
      texts(SignatureText.markTime.rawValue, ["time": services.moment(services.now()).shown]),
      texts(SignatureText.markKind.rawValue),
    ].map(Self.printable)
  }

  /// Windows code page 1252 has no letter of the national languages: a hooked one loses its hook, and spaces are plain.
  private static func printable(_ text: String) -> String {
    var printable = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "ɛ": printable += "e"
      case "Ɛ": printable += "E"
      case "ɔ": printable += "o"
      case "Ɔ": printable += "O"
      case "ɲ", "ŋ": printable += "n"
      case "Ɲ", "Ŋ": printable += "N"
      case "ɓ": printable += "b"
      case "ɗ": printable += "d"
      case "ƴ": printable += "y"
      case "\u{202F}": printable += "\u{A0}"
      default: printable.unicodeScalars.append(scalar)
      }
    }
    return printable
  }

  private func documentPage(
    _ id: Handle, wasSent: Bool, _ answers: FormAnswers = FormAnswers()
  ) async throws -> SigningPage {
    let document = try await desk.document(id.segment, of: person)
    let credential = try await desk.credential(of: person, at: services.now())
    var awaited = CredentialDesk.Awaited.request
    if let credential, credential.state == .active, !document.isSigned {
      awaited = try await desk.awaited(for: document, credential, at: services.now())
    }
    // A code that does not live any more still has its form while its fault is told.
    if awaited == .request, answers.fault(SecretForm.code) ?? answers.fault(SecretForm.pin) != nil {
      var retold = FormAnswers()
      for fault in answers.faults { retold.fault(SigningPage.mark, fault.message) }
      return SigningPage(
        id: id, document: document, signedAt: nil, canSign: credential?.state == .active, awaited: awaited,
        answers: retold)
    }
    return SigningPage(
      id: id, document: document, signedAt: document.signedAt.map(services.moment),
      canSign: credential?.state == .active, awaited: awaited, answers: answers)
  }
}

extension CredentialError {
  /// Whether it tells how things stand, and not what was typed wrongly.
  fileprivate var isOfStanding: Bool {
    switch self {
    case .notFound, .notNow, .standsAlready: true
    default: false
    }
  }
}
