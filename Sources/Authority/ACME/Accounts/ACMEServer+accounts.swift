import Foundation
import Keys
import Store

extension ACMEServer {
  /// Makes an account for a key, or finds the one that there is (RFC 8555 §7.3, §7.3.1).
  func newAccount(_ message: SignedMessage, key: AccountKey, at time: Date) async throws -> ACMEAnswer {
    let wish = try JSONText.value(AccountRequest.self, from: message.payload)
    let (account, isNew) = try await store.write { transaction in
      if let known = try Account.find(with: key, in: transaction) {
        guard known.state == .valid else { throw Account.isOver }
        return (known, false)
      }
      guard wish.onlyReturnExisting != true else {
        throw ACMEProblem(.accountDoesNotExist, "no account has this key")
      }
      return (try insert(wish, key: key, url: message.url, at: time, in: transaction), true)
    }
    return try answer(with: account, status: isNew ? 201 : 200)
      .with("Location", policy.link(.account(account.id)))
  }

  /// Shows an account to its holder, changes its contacts or ends it (RFC 8555 §7.3.2, §7.3.6).
  func account(_ id: ResourceID, _ message: SignedMessage, by account: Account, at time: Date) async throws
    -> ACMEAnswer
  {
    guard id == account.id else { throw ACMEProblem.foreignResource }
    guard !message.isReading else { return try answer(with: account) }
    let wish = try JSONText.value(AccountRequest.self, from: message.payload)
    if let status = wish.status, status != AccountState.deactivated.rawValue, status != AccountState.valid.rawValue {
      throw ACMEProblem(.malformed, "an account can only be deactivated")
    }
    if let contacts = wish.contact { try AccountRequest.check(contacts) }
    let sealed = try wish.contact.map { try seal($0, of: id) }
    let isOver = wish.status == AccountState.deactivated.rawValue
    let changed = try await store.write { transaction in
      try account.confirm(in: transaction)
      if let sealed {
        try transaction.execute("UPDATE authority_acme_account SET contacts = \(sealed) WHERE id = \(id)")
      }
      if isOver {
        try transaction.execute(
          "UPDATE authority_acme_account SET state = \(AccountState.deactivated) WHERE id = \(id)")
      }
      return try Account.find(id, in: transaction)
    }
    guard let changed else { throw ACMEProblem.noSuchResource }
    return try answer(with: changed)
  }

  private func insert(
    _ wish: AccountRequest, key: AccountKey, url: String, at time: Date, in transaction: Transaction
  ) throws -> Account {
    if let terms = policy.terms, wish.termsOfServiceAgreed != true {
      var problem = ACMEProblem(.userActionRequired, "the terms of service were not agreed to")
      problem.instance = terms
      throw problem.with("Link", "<\(terms)>;rel=\"terms-of-service\"")
    }
    let contacts = wish.contact ?? []
    try AccountRequest.check(contacts)
    let binding = try wish.externalAccountBinding.map {
      try bindings.use($0, for: key, at: url, time: time, in: transaction)
    }
    if binding == nil, policy.requiresBinding {
      throw ACMEProblem(.externalAccountRequired, "ask the authority for the credentials of your agency")
    }
    let id = ResourceID.random()
    let agreedAt = wish.termsOfServiceAgreed == true ? time : nil
    try transaction.execute(
      """
      INSERT INTO authority_acme_account (id, thumbprint, jwk, state, contacts, binding, agreed_at, created_at)
      VALUES (\(id), \(key.thumbprint), \(key.text), \(AccountState.valid), \(try seal(contacts, of: id)), \(binding),
        \(agreedAt), \(time))
      """)
    guard let account = try Account.find(id, in: transaction) else { throw ACMEProblem.noSuchResource }
    return account
  }

  func answer(with account: Account, status: Int = 200) throws -> ACMEAnswer {
    let plain = try sealer.open(account.contacts, context: Self.context(of: account.id))
    let contacts = try JSONText.value([String].self, from: plain)
    return try ACMEAnswer(
      status,
      json: AccountObject(
        status: account.state.rawValue, contact: contacts.isEmpty ? nil : contacts,
        termsOfServiceAgreed: account.agreedAt == nil ? nil : true, orders: policy.link(.orders(of: account.id))))
  }

  private func seal(_ contacts: [String], of id: ResourceID) throws -> [UInt8] {
    sealer.seal(try JSONText.bytes(of: contacts), context: Self.context(of: id))
  }

  private static func context(of id: ResourceID) -> [UInt8] {
    [UInt8]("authority_acme_account/\(id.rawValue)".utf8)
  }
}
