import Authority
import Crypto
import Foundation
import Identity
import Keys
import Messages
import Pack
import Signatures
import Store
import Territory
import TestSupport
import Testing
import Vocabulary

@testable import Credentials

/// A State with authorities, two agents and citizens with telephones, in a database that goes with the value.
struct TestState {
  let folder: TemporaryFolder
  let store: Store
  let desk: CredentialDesk
  let authority: AuthorityDesk
  let accounts: CitizenAccounts
  private let outbox: Outbox
  private let gateway: DemoGateway

  static let now = Date(timeIntervalSince1970: 1_795_000_000)
  static let pin = "703128"
  static let office = "etat-civil-bamako-3"

  /// Two agents, and who stands there.
  let first: AgentID
  let second: AgentID

  static func founded() async throws -> TestState {
    let folder = try TemporaryFolder()
    let keys = MemoryKeyStore()
    try keys.create(.root)
    let founding = AuthorityFounding(
      state: .ml, organization: "République du Mali", address: try PublicAddress("http://pki.exemple.ml"), keys: keys)
    try founding.makeKeys(year: 2026)
    let root = try founding.root(at: now.addingTimeInterval(-86_400))
    let authorities = try founding.authorities(under: root, at: now.addingTimeInterval(-86_400))
    let store = try await Store.open(
      .sqlite(path: folder.path("state.sqlite")),
      migrations: IdentityTables.migrations + Outbox.migrations + AuthorityTables.migrations + ACMETables.migrations
        + CredentialsTables.migrations, identity: .create(StoreIdentity(state: "ML", instance: "test")))
    let authority = AuthorityDesk(
      root: root, authorities: authorities, keys: keys, store: store, sealer: .random())
    try await authority.open(year: 2026, at: now.addingTimeInterval(-86_400))
    let vault = PersonVault(root: .random())
    let accounts = CitizenAccounts(vault: vault, sealer: .random())
    let outbox = Outbox(sealer: .random())
    var random = SystemRandomNumberGenerator()
    let desk = CredentialDesk(
      authority: authority, state: .ml, store: store, vault: vault, codes: .random(), accesses: AccessLog(),
      notices: CredentialNotices(
        outbox: outbox, citizens: accounts, texts: try texts(), address: "https://guichet.ml"),
      sealer: .random(), stamper: nil, cost: .trifling)
    return TestState(
      folder: folder, store: store, desk: desk, authority: authority, accounts: accounts, outbox: outbox,
      gateway: DemoGateway(store: store, sealer: .random()), first: AgentID(random: &random),
      second: AgentID(random: &random))
  }

  /// Of the messages, what the tests read.
  private static func texts() throws -> Texts {
    let position = Position(file: "fr.yaml", line: 1, column: 1)
    func text(_ template: String) throws -> PublicText {
      PublicText(other: try Template(parsing: template), position: position)
    }
    return Texts([
      TextFile(
        language: .french, plurals: .none, review: Review(status: .toReview),
        texts: [
          "sms.signature.code": try text("code {code} empreinte {print}"),
          "sms.signature.used": try text("usage {print}"), "sms.signature.issued": try text("certificat"),
          "sms.signature.refused": try text("refus"), "sms.signature.locked": try text("cle detruite"),
          "sms.signature.revoked": try text("revoquee"),
        ], position: position)
    ])
  }

  func citizen(_ number: String = "70 12 34 56") async throws -> PersonID {
    let phone = try PhoneNumber(parsing: number, defaultState: .ml)
    let accounts = accounts
    return try await store.write { try accounts.enter(with: phone, at: Self.now, in: $0) }
  }

  /// All texts that a telephone received, the newest first.
  func texts(to number: String = "70 12 34 56") async throws -> [String] {
    let phone = try PhoneNumber(parsing: number, defaultState: .ml)
    let gateway = gateway
    try await JobRunner(
      store: store,
      handlers: [Outbox.jobKind: outbox.handler(store: store, gateway: gateway, reports: nil, now: { Self.now })]
    ).drain()
    return try await store.read { try gateway.inbox(of: phone, in: $0) }.map(\.text)
  }

  /// The digits of the one code that came since.
  func code(to number: String = "70 12 34 56", besides known: [String] = []) async throws -> String {
    let news = try await texts(to: number).filter { $0.hasPrefix("code") && !known.contains($0) }
    let text = try #require(news.first)
    return text.dropFirst(5).prefix(7).filter { $0 != " " }
  }

  func asked(_ person: PersonID, named surname: String = "Diarra") async throws -> Credential {
    try await desk.ask(
      givenName: "Awa", surname: surname, pin: try SignaturePIN(chosen: Self.pin), by: person, at: Self.now)
  }

  func issued(_ person: PersonID) async throws -> Credential {
    let asked = try await asked(person)
    try await desk.identify(
      asked.id, by: first, with: try IdentityEvidence(.passport, number: "A1234567"), at: Self.now)
    try await desk.approve(asked.id, by: second, at: Self.now)
    return try await desk.credential(asked.id, at: Self.now)
  }

  /// Accepted by its holder too.
  func active(_ person: PersonID, _ number: String = "70 12 34 56") async throws -> Credential {
    let issued = try await issued(person)
    let known = try await texts(to: number)
    try await desk.sendAcceptanceCode(to: issued.id, source: "a", at: Self.now)
    try await desk.accept(
      issued.id, pin: SignaturePIN(typed: Self.pin), code: try await code(to: number, besides: known), source: "a",
      at: Self.now)
    return try await desk.credential(issued.id, at: Self.now)
  }

  /// Sends a code for a hash and shows it with the PIN.
  func activation(
    _ hashes: Hashes, of credential: Credential, pin: String = pin, at time: Date = now
  ) async throws -> SignatureActivation {
    let known = try await texts()
    try await desk.sendCode(for: hashes, to: credential.id, source: "a", at: time)
    return try await desk.authorize(
      hashes, of: credential.id, pin: SignaturePIN(typed: pin), code: try await code(besides: known), source: "a",
      at: time)
  }

  static func hash(_ text: String) throws -> Hashes { try Hashes([[UInt8](SHA256.hash(data: [UInt8](text.utf8)))]) }

  /// A PDF of one page.
  static func pdf(_ words: String = "contrat") -> [UInt8] {
    var bytes = [UInt8]("%PDF-1.7\n".utf8)
    var offsets: [Int] = []
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>", "<</Title(\(words))>>",
    ]
    for (number, object) in objects.enumerated() {
      offsets.append(bytes.count)
      bytes += "\(number + 1) 0 obj\n\(object)\nendobj\n".utf8
    }
    let start = bytes.count
    bytes += "xref\n0 5\n0000000000 65535 f \n".utf8
    for offset in offsets {
      bytes += "\(String(repeating: "0", count: 10 - "\(offset)".utf8.count))\(offset) 00000 n \n".utf8
    }
    return bytes + "trailer\n<</Size 5/Root 1 0 R/Info 4 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8
  }
}
