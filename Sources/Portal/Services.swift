public import Country
public import Credentials
public import Foundation
public import Identity
public import Messages
public import Procedures
public import Registers
public import Signatures
public import Store
public import Validation
public import Vocabulary
public import Week

/// The rooms that the pages work with.
public struct Services: Sendable {
  public let country: Country
  public let store: Store
  public let desk: Desk
  public let registers: Registers
  public let accounts: CitizenAccounts
  /// Opens what people wrote to one another.
  public let vault: PersonVault
  public let codes: OneTimeCodes
  public let agents: Agents
  public let sessions: Sessions
  public let accesses: AccessLog
  public let outbox: Outbox
  public let reports: DeliveryReports
  /// The demonstration's phones; nil in a State that serves people.
  public let phones: DemoGateway?
  public let trust: TrustAnchors
  /// The portal's own address, without a slash at the end.
  public let address: String
  /// Nil in a State without certification authorities.
  public let authority: AuthorityServices?
  /// What judges signed files that strangers send, at a time: of its own roots alone where nothing else is given.
  public let validator: @Sendable (Date) async throws -> SignatureValidator
  /// Nil in a State without certification authorities.
  public let credentials: CredentialDesk?
  /// Puts published rankings under a seal; nil in a State without certification authorities.
  public let rankings: RankingSeal?
  /// Capture the flag; nil where nobody serves it.
  public let flags: FlagDesk?
  /// Where people register for the Semaine; nil where nobody does.
  public let registration: RegistrationDesk?
  public let now: @Sendable () -> Date

  public init(
    country: Country, store: Store, desk: Desk, registers: Registers, accounts: CitizenAccounts, vault: PersonVault,
    codes: OneTimeCodes,
    agents: Agents, sessions: Sessions, accesses: AccessLog, outbox: Outbox, reports: DeliveryReports,
    phones: DemoGateway?, trust: TrustAnchors, address: String, authority: AuthorityServices? = nil,
    credentials: CredentialDesk? = nil, registration: RegistrationDesk? = nil, rankings: RankingSeal? = nil,
    validator: (@Sendable (Date) async throws -> SignatureValidator)? = nil,
    flags: FlagDesk? = nil,
    now: @escaping @Sendable () -> Date = { Date() }
  ) {
    self.country = country
    self.store = store
    self.desk = desk
    self.registers = registers
    self.accounts = accounts
    self.vault = vault
    self.codes = codes
    self.agents = agents
    self.sessions = sessions
    self.accesses = accesses
    self.outbox = outbox
    self.reports = reports
    self.phones = phones
    self.trust = trust
    self.address = address
    self.authority = authority
    self.credentials = credentials
    self.registration = registration
    self.rankings = rankings
    let policy = country.validation
    self.validator =
      validator ?? { _ in
        SignatureValidator(policy: policy, anchors: try trust.anchors, bounds: .strangers)
      }
    self.flags = flags
    self.now = now
  }

  /// The day it is where the State is.
  public var today: Day { country.deskTerritory.today(at: now()) }
}
