import Country
import Foundation
import Hummingbird
import Identity
import Procedures
import Signatures
import Vocabulary

/// Checks what people hold against the State's certificates and books.
///
/// Each address may check so many acts a minute: a file costs work, and codes must not be tried one after the other. A
/// town may stand behind one address.
struct ActVerification: Sendable {
  let services: Services
  private let limiter = RateLimiter(Rate(120, every: 60))

  init(services: Services) { self.services = services }

  /// A file that was sent.
  func file(_ call: Call) async throws -> Response {
    let form = try form(call)
    let (file, document): ([UInt8]?, [UInt8]?)
    do throws(FileFault) {
      file = try form.bytes(VerifyPage.Field.file)
      document = try form.bytes(VerifyPage.Field.document)
    } catch {
      return call.page(VerifyPage(file: error), status: .unprocessableContent)
    }
    guard let file else { return call.page(VerifyPage(file: nil), status: .unprocessableContent) }
    let now = services.now()
    let found = try await FileVerification(file, document: document, services: services, at: now) { digest in
      try await services.desk.act(signedDigest: digest) != nil
    }
    switch found {
    case .act(let report): return try await act(report, call)
    case .report(let report): return call.page(ReportPage(report, services, at: now))
    case .unknown:
      return call.page(VerifyPage(file: .kind(allowed: [])), status: .unprocessableContent)
    }
  }

  private func act(_ report: PDFReport, _ call: Call) async throws -> Response {
    var status: ActStatus?
    if let digest = report.signedDigest { status = try await services.desk.act(signedDigest: digest) }
    return call.page(
      VerdictPage(
        report, act: status.map { KnownAct($0, services) }, signedOn: report.signingTime.map { services.moment($0).day }
      ))
  }

  /// The text of a QR code that was sent.
  func stamp(_ call: Call) async throws -> Response {
    let text = try form(call)[VerifyPage.Field.stamp] ?? ""
    guard text.hasPrefix(ActStamp.prefix) else {
      return call.page(VerifyPage(typed: text), status: .unprocessableContent)
    }
    let report = ActStamp.verify(text, trust: services.trust, at: services.now())
    var act: KnownAct?
    if let number = report.facts?.number, let code = CheckCode(rawValue: number) {
      act = try await services.desk.act(code).map { KnownAct($0, services) }
    }
    return call.page(VerdictPage(report, act: act, claims: VerdictPage.Claims(report, services)))
  }

  /// A code that was typed: sends the browser to the page that its paper's link leads to.
  func typedCode(_ call: Call) throws -> Response {
    let text = try form(call)[VerifyPage.Field.code] ?? ""
    do {
      return call.redirect(to: PublicRoute.verdict(TypedCode(try CheckCode(parsing: text))).link)
    } catch {
      return call.page(VerifyPage(typed: text, error), status: .unprocessableContent)
    }
  }

  /// The link that a paper bears.
  func code(_ typed: TypedCode, _ call: Call) async throws -> Response {
    try admit(call)
    let code: CheckCode
    do { code = try CheckCode(parsing: typed.segment) } catch {
      return call.page(VerifyPage(typed: typed.segment, error), status: .notFound)
    }
    let act = try await services.desk.act(code).map { KnownAct($0, services) }
    return call.page(VerdictPage(act, code: code.display), status: act == nil ? .notFound : .ok)
  }

  private func form(_ call: Call) throws(PortalError) -> Submission {
    try admit(call)
    guard case .send(let form) = call.deed else { throw .notFound }
    return form
  }

  private func admit(_ call: Call) throws(PortalError) {
    guard let address = call.context.address else { return }
    if let wait = limiter.take(address, at: services.now()) { throw .tooMany(retryAfter: Int(wait.rounded(.up))) }
  }
}

extension VerdictPage.Claims {
  /// What a stamp says, in words.
  init(_ report: StampReport, _ services: Services) {
    self.init()
    seal = report.signer.map(CertificateName.init(parsing:))
    guard let facts = report.facts else { return }
    sealedOn = services.moment(facts.issuedAt).day
    let procedure = services.country.procedures.first { $0.definition.act.kind == facts.kind }
    kind = procedure.map { Words($0.definition.title) } ?? .text(facts.kind)
    code = CheckCode(rawValue: facts.number)?.display ?? facts.number
    self.facts = facts.facts.map(StampText.claim)
  }
}
