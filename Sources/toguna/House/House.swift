import Authority
import Country
import Credentials
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
import Week

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
  /// Where citizens get a means to sign; nil in a State without authorities.
  let credentials: CredentialDesk?
  /// Draws acts, badges and certificates.
  let typesetter: Typesetter
  /// What gives the agencies' servers their certificates; nil where it was not set up.
  let acme: ACMEServer?
  /// The certificates of the authorities, and how they are made.
  let authorities: StateAuthorities
  /// The seals on acts that there are and were.
  var seals: StateSeals { StateSeals(folder: folder, keys: authorities.keys) }
  /// The credentials of agencies' servers.
  let bindings: ACMEBindings
  /// Capture the flag.
  let flags: FlagDesk
  /// Lists of other authorities that the policy names.
  let fetched = FetchedLists()

  static let migrations =
    IdentityTables.migrations + Outbox.migrations + AuthorityTables.migrations + ACMETables.migrations
    + CredentialsTables.migrations + TrustListTables.migrations + RegistersSchema.migrations
    + ProceduresSchema.migrations + WeekSchema.migrations

  /// - Parameters:
  ///   - root: the root's own folder of keys, opened, where a command needs it.
  ///   - signaturePINCost: of one guess of a citizen's PIN; by default it is dear, and less so in a demonstration.
  static func open(
    _ folder: DataFolder, passphraseFile: String? = nil, pinFile: String? = nil, root: SoftwareKeyStore? = nil,
    signaturePINCost: PassphraseCost? = nil
  ) async throws -> House {
    let deployment = try Deployment.read(from: folder)
    let keys = try StateKeys(folder: folder, passphraseFile: passphraseFile, pinFile: pinFile, root: root)
      .open(deployment)
    let store = try await Store.open(
      deployment.location(in: folder), migrations: migrations, identity: .expect(deployment.identity))
    let archived = try await Desk.definitions(in: store)
    let country = try CountryFiles.load(
      folder.country,
      remedy: "Bring in a pack for this version of the program: `toguna update --data \(folder.path) --country PACK`.")
    guard country.state == deployment.state else {
      throw Refusal(
        "\(folder.country) describes \(country.state.rawValue), and this is the data of \(deployment.state.rawValue)")
    }
    return try await assemble(
      folder, deployment, country, archived, store, keys,
      signaturePINCost: signaturePINCost ?? (deployment.isDemonstration ? .standard : .short))
  }

  private static func assemble(
    _ folder: DataFolder, _ deployment: Deployment, _ country: Country, _ archived: [String: ProcedureSource],
    _ store: Store,
    _ keys: KeyRing, signaturePINCost: PassphraseCost
  ) async throws -> House {
    let root = try StateRoot(pem: text(folder.root))
    let seals = StateSeals(folder: folder, keys: keys)
    let sealKey = try deployment.sealKey
    // A seal that was retired, or has ended, seals nothing more; its State opens all the same, to be given another.
    let isActive = try keys.record(of: sealKey).state(at: Date()) == .active
    let signer = try Signer(
      key: sealKey, in: keys, certificate: try seals.certificate(of: sealKey), root: root, isTried: isActive)
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
    let stamps = try await authority?.unit(of: keys, by: deployment.trustedClock, at: Date())
    let signatureCodes = try keys.secret("signature-codes")
    let credentialKeys = try keys.secret("credentials")
    let typesetter = try Typesetter()
    let credentialNotices = CredentialNotices(
      outbox: outbox, citizens: accounts, texts: country.texts, address: deployment.address)
    return House(
      folder: folder, deployment: deployment, country: country, store: store,
      trust: try seals.anchors(root, current: sealKey), vault: vault, registers: registers, desk: desk, signer: signer,
      acts: ActMaker(
        desk: desk, typesetter: typesetter, signer: signer,
        address: deployment.address),
      outbox: outbox, reports: DeliveryReports(outbox: outbox, address: deployment.kannel?.reports ?? ""),
      gateway: try gateway(deployment, store, keys), accounts: accounts,
      codes: OneTimeCodes(sealer: try keys.secret("codes")), agents: Agents(sealer: identity),
      sessions: Sessions(), accesses: accesses, authority: authority,
      stamps: stamps,
      credentials: authority.map { authority in
        CredentialDesk(
          authority: authority, state: country.state, store: store, vault: vault, codes: signatureCodes,
          accesses: accesses,
          notices: credentialNotices, sealer: credentialKeys, stamper: stamps, cost: signaturePINCost)
      },
      typesetter: typesetter,
      acme: try authority.flatMap { try deployment.server(of: $0, sealer: servers) },
      authorities: authorities, bindings: ACMEBindings(sealer: servers),
      flags: FlagDesk(country.editions, store: store, sealer: try keys.secret("week-flags")))
  }

  private static func gateway(_ deployment: Deployment, _ store: Store, _ keys: KeyRing) throws
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
