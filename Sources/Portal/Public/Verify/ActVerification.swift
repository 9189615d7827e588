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
    try await answer(try await verified(file: try form(call)), call)
  }

  /// The text of a QR code that was sent.
  func stamp(_ call: Call) async throws -> Response {
    try await answer(try await verified(stamp: try form(call)[VerifyPage.Field.stamp] ?? ""), call)
  }

  private func answer(_ verified: Verified, _ call: Call) async throws -> Response {
    switch verified {
    case .verdict(let page): call.page(page)
    case .report(let report): call.page(ReportPage(report, services, at: services.now()))
    case .fault(let fault): call.page(VerifyPage(fault), status: .unprocessableContent)
    }
  }

  /// What a form with any of the page's fields brings: a file goes before a QR code, and that before a check code.
  func verified(_ form: Submission) async throws -> Verified {
    if form.files.contains(where: { $0.name == VerifyPage.Field.file && !$0.file.isAbsent }) {
      return try await verified(file: form)
    }
    if let stamp = form[VerifyPage.Field.stamp], !stamp.isEmpty { return try await verified(stamp: stamp) }
    guard let text = form[VerifyPage.Field.code], !text.isEmpty else { return .fault(.nothing) }
    let code: CheckCode
    do { code = try CheckCode(parsing: text) } catch { return .fault(.code(text, error)) }
    return .verdict(try await verdict(on: code))
  }

  private func verified(file form: Submission) async throws -> Verified {
    let (file, document): ([UInt8]?, [UInt8]?)
    do throws(FileFault) {
      file = try form.bytes(VerifyPage.Field.file)
      document = try form.bytes(VerifyPage.Field.document)
    } catch {
      return .fault(.file(error))
    }
    guard let file else { return .fault(.file(nil)) }
    let found = try await FileVerification(file, document: document, services: services, at: services.now()) { digest in
      try await services.desk.act(signedDigest: digest) != nil
    }
    switch found {
    case .act(let report): return .verdict(try await verdict(on: report))
    case .report(let report): return .report(report)
    case .unknown: return .fault(.file(.kind(allowed: [])))
    }
  }

  private func verdict(on report: PDFReport) async throws -> VerdictPage {
    var status: ActStatus?
    if let digest = report.signedDigest { status = try await services.desk.act(signedDigest: digest) }
    return VerdictPage(
      report, act: status.map { KnownAct($0, services) }, signedOn: report.signingTime.map { services.moment($0).day })
  }

  private func verified(stamp text: String) async throws -> Verified {
    guard text.hasPrefix(ActStamp.prefix) else { return .fault(.stamp(text)) }
    let report = ActStamp.verify(text, trust: services.trust, at: services.now())
    var act: KnownAct?
    if let number = report.facts?.number, let code = CheckCode(rawValue: number) {
      act = try await services.desk.act(code).map { KnownAct($0, services) }
    }
    return .verdict(VerdictPage(report, act: act, claims: VerdictPage.Claims(report, services)))
  }

  private func verdict(on code: CheckCode) async throws -> VerdictPage {
    VerdictPage(try await services.desk.act(code).map { KnownAct($0, services) }, code: code.display)
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
    let verdict = try await verdict(on: code)
    return call.page(verdict, status: verdict.act == nil ? .notFound : .ok)
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
