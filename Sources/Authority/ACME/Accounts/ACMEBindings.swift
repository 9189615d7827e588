import Crypto
public import Foundation
public import Keys
import Signatures
public import Store

/// The credentials that the authority gave to agencies.
public struct ACMEBindings: Sendable {
  private let sealer: Sealer

  /// `sealer` is the one that the server has.
  public init(sealer: Sealer) {
    self.sealer = sealer
  }

  /// Makes credentials for one account of an agency. Its servers must bear names under `suffixes`, besides what the
  /// policy allows; with none, the policy alone decides.
  public func create(
    for agency: String, suffixes: [ServerName] = [], at time: Date, in transaction: Transaction
  ) throws -> ACMEBinding {
    let id = ResourceID.random()
    let key = Base64.url.random(count: 32)
    let sealed = sealer.seal([UInt8](key.utf8), context: Self.context(of: id))
    let names = suffixes.map(\.rawValue).joined(separator: " ")
    try transaction.execute(
      """
      INSERT INTO authority_acme_binding (id, agency, suffixes, sealed_key, created_at)
      VALUES (\(id), \(agency), \(names), \(sealed), \(time))
      """)
    return ACMEBinding(id: id.rawValue, key: key)
  }

  /// Ends credentials: no account is made by them, and the account that was may order nothing more. What was issued
  /// stays good until it is revoked. Returns false when there are none of this name, or they have ended.
  public func end(_ id: String, at time: Date, in transaction: Transaction) throws -> Bool {
    let ended = try transaction.execute(
      "UPDATE authority_acme_binding SET ended_at = \(time) WHERE id = \(id) AND ended_at IS NULL")
    return ended > 0
  }

  /// All credentials that were ever given, the newest first.
  public func all(in transaction: Transaction) throws -> [ACMEBindingLine] {
    try transaction.rows(
      """
      SELECT id, agency, suffixes, created_at, used_at, ended_at FROM authority_acme_binding
      ORDER BY created_at DESC, id
      """
    ).map(ACMEBindingLine.init)
  }

  /// Checks the binding in a request for an account, and takes it for that account.
  ///
  /// The inner message is signed by HMAC-SHA256 over the account's own key, for the same address, and has no nonce. Each
  /// binding is good for one account. Throws ``ACMEProblem``.
  func use(
    _ binding: SignedMessage.Envelope, for key: AccountKey, at url: String, time: Date, in transaction: Transaction
  ) throws -> ResourceID {
    let message = try SignedMessage(binding)
    guard message.algorithm == "HS256" else {
      throw ACMEProblem(.badSignatureAlgorithm, "a binding is signed by HS256")
    }
    guard message.url == url, message.nonce == nil, case .named(let name) = message.signer else {
      throw ACMEProblem(.malformed, "a binding has the address of the request, a kid and no nonce")
    }
    guard try AccountKey(try JSONText.value(JSONWebKey.self, from: message.payload)) == key else {
      throw ACMEProblem(.malformed, "the binding is of another key than the account's")
    }
    let refusal = ACMEProblem(.unauthorized, "these credentials are not known, were used or have ended")
    guard let id = ResourceID(rawValue: name),
      let row = try transaction.row(
        """
        SELECT sealed_key FROM authority_acme_binding
        WHERE id = \(id) AND used_at IS NULL AND ended_at IS NULL
        """)
    else { throw refusal }
    let text = try sealer.open(try row.get("sealed_key"), context: Self.context(of: id))
    guard let secret = Base64.url.bytes(String(decoding: text, as: UTF8.self)),
      HMAC<SHA256>.isValidAuthenticationCode(
        message.signature, authenticating: message.content, using: SymmetricKey(data: secret))
    else { throw refusal }
    try transaction.execute("UPDATE authority_acme_binding SET used_at = \(time) WHERE id = \(id)")
    return id
  }

  private static func context(of id: ResourceID) -> [UInt8] {
    [UInt8]("authority_acme_binding/\(id.rawValue)".utf8)
  }
}
