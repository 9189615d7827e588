import Authority
import Country
import Documents
import Foundation
import Identity
import Keys
import Logging
import Messages
import Portal
import Procedures
import Registers
import Signatures
import Store
import Territory
import Vocabulary

/// A State's machine with every room open: what the commands and the portal work with.
///
/// Opening refuses to guess: a folder that is not ours, a missing key, a newer schema or a faulty pack each say so.
struct House: Sendable {
  let folder: DataFolder
  let deployment: Deployment
  let country: Country
  let store: Store
  let trust: TrustAnchors
  let vault: PersonVault
  let registers: Registers
  let desk: Desk
  let signer: Signer
  let acts: ActMaker
  let outbox: Outbox
  let reports: DeliveryReports
  let gateway: any SMSGateway
  let accounts: CitizenAccounts
  let codes: OneTimeCodes
  let agents: Agents
  let sessions: Sessions
  let accesses: AccessLog
  /// Nil in a State that was founded before there were authorities, until `toguna authority found`.
  let authority: AuthorityDesk?
  /// Nil where the time-stamping unit has no valid certificate.
  let stamps: TimeStampUnit?
  /// What gives the agencies' servers their certificates; nil where it was not set up.
  let acme: ACMEServer?
  /// The certificates of the authorities, and how they are made.
  let authorities: StateAuthorities
  /// The credentials of agencies' servers.
  let bindings: ACMEBindings

  static let migrations =
    IdentityTables.migrations + Outbox.migrations + AuthorityTables.migrations + ACMETables.migrations
    + RegistersSchema.migrations + ProceduresSchema.migrations

  static func open(_ folder: DataFolder, passphraseFile: String? = nil) async throws -> House {
    let deployment = try Deployment.read(from: folder)
    let passphrase = try PrivateFile.read(passphraseFile ?? folder.passphrase)
    let keys = try SoftwareKeyStore.open(at: folder.keys, passphrase: passphrase)
    let store = try await Store.open(
      deployment.location(in: folder), migrations: migrations, identity: .expect(deployment.identity))
    let archived = try await Desk.definitions(in: store)
    let country = try CountryFiles.load(folder.country)
    guard country.state == deployment.state else {
      throw Refusal(
        "\(folder.country) describes \(country.state.rawValue), and this is the data of \(deployment.state.rawValue)")
    }
    return try await assemble(folder, deployment, country, archived, store, keys)
  }

  private static func assemble(
    _ folder: DataFolder, _ deployment: Deployment, _ country: Country, _ archived: [String: ProcedureSource],
    _ store: Store,
    _ keys: SoftwareKeyStore
  ) async throws -> House {
    let root = try StateRoot(pem: text(folder.root))
    let seal = try SealCertificate(pem: text(folder.seal))
    let signer = try Signer(key: try deployment.sealKey, in: keys, certificate: seal, root: root)
    let vault = PersonVault(root: try keys.secret("persons"))
    let accounts = CitizenAccounts(vault: vault, sealer: try keys.secret("accounts"))
    let accesses = AccessLog()
    let outbox = Outbox(sealer: try keys.secret("messages"))
    let registers = Registers(
      definitions: country.registers, store: store, vault: vault, index: try keys.secret("registers"),
      gazetteer: country.gazetteer, offices: country.competence.offices)
    let desk = Desk(
      store: store, vault: vault, accesses: accesses,
      notices: Notices(outbox: outbox, citizens: accounts, texts: country.texts, address: deployment.address),
      catalogue: Catalogue(country.procedures, archived: country.archived(archived)),
      territory: country.deskTerritory)
    try await desk.registerDefinitions(at: Date())
    let identity = try keys.secret("identity")
    let authorities = StateAuthorities(
      folder: folder, state: country.state, organization: country.description.name.french,
      address: deployment.address, keys: keys)
    let authority = try authorities.open(store)
    let servers = try keys.secret("acme")
    return House(
      folder: folder, deployment: deployment, country: country, store: store,
      trust: TrustAnchors(roots: [root], seals: [seal]), vault: vault, registers: registers, desk: desk, signer: signer,
      acts: ActMaker(
        desk: desk, typesetter: try Typesetter(), signer: signer,
        address: deployment.address),
      outbox: outbox, reports: DeliveryReports(outbox: outbox, address: deployment.kannel?.reports ?? ""),
      gateway: try gateway(deployment, store, keys), accounts: accounts,
      codes: OneTimeCodes(sealer: try keys.secret("codes")), agents: Agents(sealer: identity),
      sessions: Sessions(), accesses: accesses, authority: authority,
      stamps: try await authority?.unit(of: keys, by: deployment.trustedClock, at: Date()),
      acme: try authority.flatMap { try deployment.server(of: $0, sealer: servers) },
      authorities: authorities, bindings: ACMEBindings(sealer: servers))
  }

  private static func gateway(_ deployment: Deployment, _ store: Store, _ keys: SoftwareKeyStore) throws
    -> any SMSGateway
  {
    guard let kannel = deployment.kannel else {
      return DemoGateway(store: store, sealer: try keys.secret("demo-phones"))
    }
    let lines = String(decoding: try PrivateFile.read(kannel.credentials), as: UTF8.self).split(
      whereSeparator: \.isNewline)
    guard lines.count == 2,
      let credentials = KannelCredentials(username: String(lines[0]), password: String(lines[1])),
      let sender = SMSSender(rawValue: kannel.sender)
    else { throw Refusal("\(kannel.credentials) must hold Kannel's user name and password, a line each") }
    return KannelGateway(service: kannel.url, sender: sender, credentials: credentials)
  }

  private static func text(_ path: String) throws -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else { throw Refusal("\(path) is missing") }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Makes the acts that were decided.
  func jobs(concurrency: Int = 2) -> JobRunner {
    let acts = acts
    return JobRunner(
      store: store, handlers: [ActMaker.jobKind: { try await acts.handle($0) }], concurrency: concurrency)
  }

  /// Sends the texts: tried for as long as a text is worth delivering.
  func messages(concurrency: Int = 4) -> JobRunner {
    let handler = outbox.handler(store: store, gateway: gateway, reports: deployment.kannel == nil ? nil : reports)
    return JobRunner(
      store: store, handlers: [Outbox.jobKind: handler], concurrency: concurrency, retries: Outbox.retries)
  }

  /// Looks whether the servers that ask for certificates are whose they say; nil where none can ask.
  var challenges: JobRunner? {
    acme.map { server in
      JobRunner(
        store: store, handlers: [ACMEServer.jobKind: server.handler(probe: NetworkProbe(server.policy))],
        retries: ACMEServer.retries)
    }
  }
}
