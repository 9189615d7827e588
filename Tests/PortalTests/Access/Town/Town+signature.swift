import Country
import Credentials
import Foundation
import Identity
import Keys
import Messages
import Store
import Testing
import Vocabulary

@testable import Portal
@testable import toguna

extension Town {
  private static let pin = "703128"

  private var desk: CredentialDesk {
    get throws { try #require(house.credentials) }
  }

  /// Gets the owner a signature, under a name that is not the one that the tests look for: certificates are public.
  func acceptSignature() async throws {
    let owner = try #require(citizens[.owner])
    let asked = try await desk.ask(
      givenName: "Fanta", surname: "Essai", pin: try SignaturePIN(chosen: Self.pin), by: owner, at: Date())
    let evidence = try IdentityEvidence(.passport, number: "A1234567")
    try await desk.identify(asked.id, by: try #require(agents[.colleague]), with: evidence, at: Date())
    try await desk.approve(asked.id, by: try #require(agents[.outsider]), at: Date())
    try await desk.sendAcceptanceCode(to: asked.id, source: "", at: Date())
    try await desk.accept(
      asked.id, pin: SignaturePIN(typed: Self.pin), code: try await code(), source: "", at: Date())
  }

  /// A document that the owner brought.
  func signingDocument() async throws -> String {
    try await desk.keep(Self.pdf, named: "contrat.pdf", by: try #require(citizens[.owner]), at: Date())
  }

  /// A token of the owner's.
  func token() async throws -> String {
    let owner = try #require(citizens[.owner])
    _ = try await desk.makeToken(named: "caisse", .signatures, days: 1, by: owner, at: Date())
    return try #require(try await desk.tokens(of: owner, at: Date()).first).id
  }

  /// A request of somebody else's, in the names that the tests look for.
  func asking() async throws -> String {
    let accounts = house.accounts
    let number = "66" + (0..<6).map { _ in "\(Int.random(in: 0...9))" }.joined()
    let phone = try PhoneNumber(parsing: number, defaultState: house.country.state)
    let person = try await house.store.write { try accounts.enter(with: phone, at: Date(), in: $0) }
    return try await desk.ask(
      givenName: "Kadiabintou", surname: "Sidibekoro", pin: try SignaturePIN(chosen: Self.pin), by: person, at: Date()
    ).id.rawValue
  }

  /// The code in the newest text to the owner.
  private func code() async throws -> String {
    let outbox = house.outbox
    let phone = try PhoneNumber(parsing: Personal.phone, defaultState: house.country.state)
    let gateway = DemoGateway(store: house.store, sealer: .random())
    try await JobRunner(
      store: house.store, handlers: [Outbox.jobKind: outbox.handler(store: house.store, gateway: gateway, reports: nil)]
    ).drain()
    let texts = try await house.store.read { try gateway.inbox(of: phone, in: $0) }.map(\.text)
    let text = try #require(texts.first { $0.contains("votre code est") })
    return String(text.drop { !$0.isNumber }.prefix(7).filter(\.isNumber))
  }

  /// One page, with words of the owner's.
  private static var pdf: [UInt8] {
    var bytes = [UInt8]("%PDF-1.7\n% Kadiabintou Sidibekoro\n".utf8)
    var table = "xref\n0 4\n0000000000 65535 f \n"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>",
    ]
    for (index, object) in objects.enumerated() {
      let offset = "\(bytes.count)"
      table += String(repeating: "0", count: 10 - offset.utf8.count) + offset + " 00000 n \n"
      bytes += "\(index + 1) 0 obj\n\(object)\nendobj\n".utf8
    }
    return bytes + "\(table)trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n\(bytes.count)\n%%EOF\n".utf8
  }
}
