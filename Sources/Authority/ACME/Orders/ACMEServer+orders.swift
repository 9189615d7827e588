import Foundation
import Signatures
import Store

extension ACMEServer {
  /// The most orders of one account that may be open at a time.
  static let openOrders = 100
  /// The most orders that a list names, the newest first. Pages beyond it are not offered (RFC 8555 §7.1.2.1 leaves
  /// open what a list holds).
  static let listedOrders = 100

  /// Opens an order with an authorization for each name (RFC 8555 §7.4). When the validity of the certificate is asked
  /// for, the order is refused: the policy says how long certificates live.
  func newOrder(_ message: SignedMessage, by account: Account, at time: Date) async throws -> ACMEAnswer {
    let wish = try JSONText.value(OrderRequest.self, from: message.payload)
    guard wish.notBefore == nil, wish.notAfter == nil else {
      throw ACMEProblem(.malformed, "the authority alone says how long a certificate lives")
    }
    try account.checkMayOrder()
    let names = try names(of: wish.identifiers, for: account)
    let replaced = try wish.replaces.map { text throws(ACMEProblem) in
      guard let id = RenewalID(rawValue: text) else {
        throw ACMEProblem(.malformed, "replaces is not the identifier of a certificate")
      }
      return id
    }
    let order = try await store.write { transaction in
      try account.confirm(in: transaction)
      try checkOpenOrders(of: account, at: time, in: transaction)
      if let replaced { try check(replaced, for: names, by: account, at: time, in: transaction) }
      return try insert(names, replacing: replaced, for: account, at: time, in: transaction)
    }
    guard let order else { throw ACMEProblem.noSuchResource }
    return try answer(with: order, status: 201)
  }

  /// Shows an order to its account.
  func order(_ id: ResourceID, _ message: SignedMessage, by account: Account, at time: Date) async throws -> ACMEAnswer
  {
    guard message.isReading else { throw ACMEProblem(.malformed, "an order is read with an empty payload") }
    return try answer(with: try await order(id, of: account, at: time))
  }

  /// Lists the newest orders of an account that came to something or still may.
  func orders(of id: ResourceID, _ message: SignedMessage, by account: Account, at time: Date) async throws
    -> ACMEAnswer
  {
    guard id == account.id else { throw ACMEProblem.foreignResource }
    guard message.isReading else { throw ACMEProblem(.malformed, "orders are read with an empty payload") }
    let rows = try await store.read { transaction in
      try transaction.rows(
        """
        SELECT id FROM authority_acme_order
        WHERE account = \(id) AND (state = \(OrderState.valid) OR state <> \(OrderState.invalid) AND expires_at > \(time))
        ORDER BY created_at DESC, id LIMIT \(Self.listedOrders)
        """)
    }
    let ids: [ResourceID] = try rows.map { try $0.get("id") }
    return try ACMEAnswer(json: OrderList(orders: ids.map { policy.link(.order($0)) }))
  }

  func order(_ id: ResourceID, of account: Account, at time: Date) async throws -> Order {
    guard let order = try await store.read({ try Order.find(id, at: time, in: $0) }) else {
      throw ACMEProblem.noSuchResource
    }
    guard order.account == account.id else { throw ACMEProblem.foreignResource }
    return order
  }

  func answer(with order: Order, status: Int = 200) throws -> ACMEAnswer {
    let answer = try ACMEAnswer(
      status,
      json: OrderObject(
        status: order.state.rawValue, expires: order.expiresAt.onTheWire, identifiers: order.names.map(Identifier.init),
        authorizations: order.authorizations.map { policy.link(.authorization($0.id)) },
        finalize: policy.link(.finalize(order.id)),
        certificate: order.certificate.map { policy.link(.certificate($0)) }, replaces: order.replaces,
        error: try order.problem.map { try JSONText.value(ACMEProblem.self, from: $0) })
    ).with("Location", policy.link(.order(order.id)))
    return order.state == .processing ? answer.with("Retry-After", "2") : answer
  }

  /// The names of an order, sorted, each once. Names that the policy or the account's agency does not allow are refused
  /// all together.
  private func names(of identifiers: [Identifier], for account: Account) throws(ACMEProblem) -> [ServerName] {
    guard (1...100).contains(identifiers.count) else {
      throw ACMEProblem(.malformed, "an order has 1 to 100 identifiers")
    }
    var names: Set<ServerName> = []
    var problems: [ACMEProblem] = []
    for identifier in identifiers {
      if identifier.type != "dns" {
        problems.append(ACMEProblem(.unsupportedIdentifier, "only names in the DNS are certified").about(identifier))
      } else if let name = ServerName(rawValue: identifier.value), policy.allows(name), account.mayName(name) {
        names.insert(name)
      } else {
        problems.append(
          ACMEProblem(.rejectedIdentifier, "not a name that this account may have certified").about(identifier))
      }
    }
    if let problem = ACMEProblem.all(problems) { throw problem }
    return names.sorted()
  }

  private func checkOpenOrders(of account: Account, at time: Date, in transaction: Transaction) throws {
    let open = try transaction.value(
      """
      SELECT COUNT(*) FROM authority_acme_order
      WHERE account = \(account.id) AND state IN (\(OrderState.pending), \(OrderState.ready)) AND expires_at > \(time)
      """, as: Int.self)
    guard open ?? 0 < Self.openOrders else {
      throw ACMEProblem(.rateLimited, "too many orders of this account are open").with("Retry-After", "3600")
    }
  }

  private func insert(
    _ names: [ServerName], replacing replaced: RenewalID?, for account: Account, at time: Date,
    in transaction: Transaction
  ) throws -> Order? {
    let id = ResourceID.random()
    let end = time.addingTimeInterval(Order.lifetime)
    try transaction.execute(
      """
      INSERT INTO authority_acme_order (id, account, state, replaces, created_at, expires_at)
      VALUES (\(id), \(account.id), \(OrderState.pending), \(replaced?.rawValue), \(time), \(end))
      """)
    for name in names {
      let authorization = ResourceID.random()
      try transaction.execute(
        """
        INSERT INTO authority_acme_authorization (id, order_id, server, state, expires_at)
        VALUES (\(authorization), \(id), \(name.rawValue), \(AuthorizationState.pending), \(end))
        """)
      for kind in ChallengeKind.allCases {
        try transaction.execute(
          """
          INSERT INTO authority_acme_challenge (id, authorization_id, kind, token, state)
          VALUES (\(ResourceID.random()), \(authorization), \(kind), \(Base64.url.random(count: 32)),
            \(ChallengeState.pending))
          """)
      }
    }
    return try Order.find(id, at: time, in: transaction)
  }
}
