import Documents
import Foundation
import Identity
import Keys
import Messages
import Pack
import Store
import Territory
import TestSupport
import Testing
import Vocabulary

@testable import Week

/// An edition for which people register, with citizens and telephones, in a database that goes with the value.
struct RegistrationTown {
  /// The second day of registration, noon on the edition's clock.
  static let now = Date(timeIntervalSince1970: 1_896_260_400)
  static let edition = EditionID(year: 2030)
  static let reader = AccessReader(agent, office: "agetic")
  static let agent: AgentID = {
    var random = SystemRandomNumberGenerator()
    return AgentID(random: &random)
  }()

  let folder: TemporaryFolder
  let store: Store
  let desk: RegistrationDesk
  let edition: Edition
  let accounts: CitizenAccounts
  private let outbox: Outbox
  private let gateway: DemoGateway

  static func founded(_ engine: TestedEngine, plan: String = plan) async throws -> RegistrationTown {
    let folder = try TemporaryFolder()
    let store = try await Store.open(
      try engine.newLocation(in: folder),
      migrations: IdentityTables.migrations + Outbox.migrations + WeekSchema.migrations,
      identity: .create(StoreIdentity(state: "NE", instance: "test")))
    let (edition, faults) = try edition(plan, in: folder)
    try #require(faults.isEmpty, "\(faults.list)")
    let keys = try SoftwareKeyStore.create(
      at: folder.path("keys"), passphrase: Array("une phrase".utf8), cost: .trifling)
    let vault = PersonVault(root: .random())
    let accounts = CitizenAccounts(vault: vault, sealer: .random())
    let outbox = Outbox(sealer: .random())
    let desk = RegistrationDesk(
      week: WeekDesk([try #require(edition)]), store: store, vault: vault, accesses: AccessLog(),
      notices: RegistrationNotices(
        outbox: outbox, citizens: accounts, texts: try texts(), address: "https://guichet.ne"),
      keys: keys,
      papers: BadgePapers(
        typesetter: try Typesetter(), layouts: try layouts(), issuer: "République", address: "https://guichet.ne"),
      seal: { pdf, _ in pdf + Array("scellé".utf8) })
    return RegistrationTown(
      folder: folder, store: store, desk: desk, edition: try #require(edition), accounts: accounts, outbox: outbox,
      gateway: DemoGateway(store: store, sealer: .random()))
  }

  static func edition(_ plan: String, in folder: TemporaryFolder) throws -> (Edition?, Faults) {
    let path = folder.path("2030")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Specimen.edition.replacing("2027", with: "2030")
      .write(toFile: path + "/edition.yaml", atomically: true, encoding: .utf8)
    try plan.write(toFile: path + "/registration.yaml", atomically: true, encoding: .utf8)
    let faults = Faults()
    return (EditionFolder(path, of: .ne, faults: faults).edition(), faults)
  }

  static let plan = """
    opens: 2030-02-01
    closes: 2030-02-20
    largest_group: 3
    categories:
      - {category: press, label: Presse, quota: 1, admission: examined}
      - {category: student, label: Élèves, quota: 1, days: [2030-03-01, 2030-03-03]}
      - {category: public, label: Public}
    badge: week-badge
    certificate: week-attendance
    source: K
    status: policy

    """

  private static func layouts() throws -> [String: Layout] {
    let folder = URL(filePath: Specimen.pack).deletingLastPathComponent().appending(path: "documents").path
    let faults = Faults()
    var layouts: [String: Layout] = [:]
    for name in ["week-badge", "week-attendance"] {
      layouts[name] = PackFile.load(Layout.self, path: "\(folder)/\(name).yaml", faults: faults)
    }
    try #require(faults.isEmpty, "\(faults.list)")
    return layouts
  }

  private static func texts() throws -> Texts {
    let position = Position(file: "fr.yaml", line: 1, column: 1)
    func text(_ template: String) throws -> PublicText {
      PublicText(other: try Template(parsing: template), position: position)
    }
    return Texts([
      TextFile(
        language: .french, plurals: .none, review: Review(status: .toReview),
        texts: ["sms.badge.placed": try text("place {year}"), "sms.badge.refused": try text("refus {year}")],
        position: position)
    ])
  }

  /// - Parameter number: 0…99, the end of a telephone number.
  func citizen(_ number: Int) async throws -> PersonID {
    let phone = try Self.phone(number)
    let accounts = accounts
    return try await store.write { try accounts.enter(with: phone, at: Self.now, in: $0) }
  }

  private static func phone(_ number: Int) throws -> PhoneNumber {
    try PhoneNumber(parsing: "9012 34\(number < 10 ? "0" : "")\(number)", defaultState: .ne)
  }

  func texts(to number: Int) async throws -> [String] {
    let phone = try Self.phone(number)
    let gateway = gateway
    try await JobRunner(
      store: store,
      handlers: [Outbox.jobKind: outbox.handler(store: store, gateway: gateway, reports: nil, now: { Self.now })]
    ).drain()
    return try await store.read { try gateway.inbox(of: phone, in: $0) }.map(\.text)
  }

  func register(
    _ number: Int, as category: BadgeCategory = .student, named name: String? = nil
  ) async throws -> (holder: PersonID, id: RegistrationID) {
    let holder = try await citizen(number)
    let participant = try Participant(name: name ?? "Awa Traoré", organization: "École")
    let id = try await desk.register(participant, as: category, for: Self.edition, by: holder, at: Self.now)
    return (holder, id)
  }

  func registration(_ one: (holder: PersonID, id: RegistrationID)) async throws -> Registration {
    try await desk.registration(one.id, for: Self.edition, of: one.holder)
  }

  /// The token that stands on the badge.
  func token(_ one: (holder: PersonID, id: RegistrationID)) async throws -> BadgeToken {
    let serial = try #require(try await registration(one).serial)
    let category = try #require(edition.registration?[try await registration(one).category])
    return try desk.keys.token(
      Badge(edition: 2030, serial: serial, category: category.category, days: edition.days(of: category)), of: edition)
  }
}
