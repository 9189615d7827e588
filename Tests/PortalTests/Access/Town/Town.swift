import Country
import Foundation
import Hummingbird
import Identity
import Keys
import Procedures
import Store
import TestSupport
import Vocabulary

@testable import Portal
@testable import toguna

/// A State in a temporary folder, with citizens, agents and requests, and its portal as it stands behind TLS.
struct Town: Sendable {
  static let host = "guichet.ml"
  static let procedure = "criminal-record"

  /// Kept as long as the town stands.
  private let folder: TemporaryFolder
  let house: House
  let portal: RouterResponder<PortalContext>
  let citizens: [Visitor: PersonID]
  let agents: [Visitor: AgentID]
  private(set) var belongings = Belongings(requests: [:], draft: "", record: "", code: "", list: "", job: 0)

  /// Where the tests of ``Access`` stand.
  @TaskLocal static var current: Town?

  static func found() async throws -> Town {
    _ = LogBook.shared
    let root = URL(filePath: #filePath).appending(path: "../../../../..").standardized
    let folder = try TemporaryFolder()
    let data = DataFolder(folder.path)
    try await Founding(
      folder: data, pack: root.appending(path: "Countries/ml").path, database: nil, address: "https://\(host)",
      kannel: nil, isDemonstration: false, passphraseFile: nil, passphraseCost: .trifling
    ).found()
    var town = try await Town(house: House.open(data, signaturePINCost: .trifling), in: folder)
    town.belongings = try await town.settle()
    return town
  }

  func close() async {
    await house.store.close()
  }

  /// The same town behind another portal.
  init(_ town: Town, portal: RouterResponder<PortalContext>) {
    folder = town.folder
    house = town.house
    self.portal = portal
    citizens = town.citizens
    agents = town.agents
    belongings = town.belongings
  }

  private init(house: House, in folder: TemporaryFolder) async throws {
    self.folder = folder
    self.house = house
    portal = PortalRouter.make(house.services).buildResponder()
    var citizens: [Visitor: PersonID] = [:]
    var agents: [Visitor: AgentID] = [:]
    for visitor in Visitor.allCases {
      if let phone = visitor.phone { citizens[visitor] = try await Self.enter(phone, house) }
      if let posts = visitor.posts { agents[visitor] = try await Self.appoint(visitor, posts, house) }
    }
    self.citizens = citizens
    self.agents = agents
  }

  private static func enter(_ phone: String, _ house: House) async throws -> PersonID {
    let accounts = house.accounts
    let phone = try PhoneNumber(parsing: phone, defaultState: house.country.state)
    return try await house.store.write { try accounts.enter(with: phone, at: Date(), in: $0) }
  }

  private static func appoint(_ visitor: Visitor, _ posts: [String], _ house: House) async throws -> AgentID {
    _ = try await Appointments(house: house).appoint(
      login: visitor.rawValue, name: "Agent \(visitor)", quality: "agent d’essai", posts: posts)
    let id = try await house.official(login: visitor.rawValue).id
    guard visitor == .retired else { return id }
    let agents = house.agents
    let today = house.services.today
    let past = try (Visitor.colleague.posts ?? []).map { text in
      let parts = text.split(separator: ":").map(String.init)
      return try Post(
        office: parts[0], role: Role(rawValue: parts[1]), from: today.adding(days: -900), until: today.adding(days: -1))
    }
    try await house.store.write { transaction in
      for post in past { try agents.appoint(id, to: post, in: transaction) }
    }
    return id
  }
}
