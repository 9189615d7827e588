import Foundation
public import Keys
public import Store

/// The desk where a State's certificates are asked for, approved, issued, suspended and revoked, and where its lists and
/// answers come from.
///
/// Each call is one transaction: what it says was done is durable, with its row in the trail and the lists that tell it.
/// Cheap to copy; copies share what is kept in memory. Whether an agent may do something is for the caller to say; that
/// a request passes three different hands is the desk's.
public struct AuthorityDesk: Sendable {
  /// Who acts when nobody does, in the trail.
  public static let machine = "machine"
  /// Who acts when a server asked by ACME, in the trail.
  public static let acme = "acme"

  public let store: Store
  public let root: CertificateAuthority
  /// Those under the root, the newest of each use first.
  let issuing: [CertificateAuthority]
  let sealer: Sealer
  let keys: any KeyStore
  let board: StatusBoard

  /// - Parameters:
  ///   - authorities: those under the root, with all that came before them.
  ///   - keys: where the keys of responders stand.
  ///   - sealer: of the desk alone; who loses it loses what requests said of people.
  public init(
    root: CertificateAuthority, authorities: [CertificateAuthority], keys: any KeyStore, store: Store, sealer: Sealer
  ) {
    self.root = root
    issuing = AuthorityUse.allCases.flatMap { use in
      authorities.filter { $0.use == use }.sorted { $0.id.generation > $1.id.generation }
    }
    self.keys = keys
    self.store = store
    self.sealer = sealer
    board = StatusBoard()
  }

  /// The root first, then those under it, the newest of each use first.
  public var authorities: [CertificateAuthority] { [root] + issuing }

  /// The one that issues. Throws ``DeskRefusal/noAuthority(_:)``.
  public func authority(_ use: AuthorityUse) throws(DeskRefusal) -> CertificateAuthority {
    guard let authority = authorities.first(where: { $0.use == use }) else { throw .noAuthority(use) }
    return authority
  }

  /// Throws ``DeskRefusal/noAuthority(_:)``.
  public func authority(named id: AuthorityID) throws(DeskRefusal) -> CertificateAuthority {
    guard let authority = authorities.first(where: { $0.id == id }) else { throw .noAuthority(id.use) }
    return authority
  }

  /// Who did what at the desk, the newest first.
  public func events(limit: Int = 100) async throws -> [AuthorityEvent] {
    try await store.read { transaction in
      try transaction.rows(
        "SELECT at, agent, deed, issuer, request, serial FROM authority_event ORDER BY id DESC LIMIT \(limit)"
      ).map(AuthorityEvent.init)
    }
  }

  func note(
    _ deed: AuthorityDeed, by agent: String, _ issuer: AuthorityID, request: RequestID? = nil,
    serial: SerialNumber? = nil, at time: Date, in transaction: Transaction
  ) throws {
    try transaction.execute(
      """
      INSERT INTO authority_event (at, agent, deed, issuer, request, serial)
      VALUES (\(time), \(agent), \(deed.rawValue), \(issuer.rawValue), \(request?.rawValue), \(serial?.bytes))
      """)
  }
}
