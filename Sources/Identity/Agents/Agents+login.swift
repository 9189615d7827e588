public import Foundation
import Keys
public import Store

extension Agents {
  /// Counts a form with a password or a ticket from a source: twenty at once, then one every three seconds. An office of
  /// many agents behind one address does not notice; a flood from one address leaves most of the hashing to the others.
  ///
  /// - Returns: nil when the form may be looked at, else the seconds until one may.
  public func knock(from source: String, at now: Date) -> TimeInterval? {
    door.take(source, at: now)
  }

  /// Tries a password, in three steps: what is on file is read, the password hashed outside any transaction, the
  /// verdict written. A name that nobody has costs the same time.
  ///
  /// A right password does not clear earlier failures: only a right second factor does.
  ///
  /// - Parameter source: where the request came from, such as the client's address; kept as a fingerprint.
  /// - Throws: `IdentityError.busy`, `.hashingFailed`; errors of the store.
  public func checkPassword(
    _ password: String, login: String, source: String, at now: Date, store: Store
  ) async throws -> LoginVerdict {
    let login = login.lowercased()
    let (end, file) = try await store.read { transaction in
      (
        try passwordLock(login, source, at: now, in: transaction), try passwordOnFile(of: login, in: transaction)
      )
    }
    if let end { return .locked(until: end) }
    let tooLong = password.utf8.count > PasswordWeakness.longest * 4
    let isRight = try await passwords.matches(tooLong ? "" : password, file?.hash ?? .decoy(cost)) && !tooLong
    return try await store.write { transaction in
      // Tries that ran side by side meet here one after the other, so that none slips past the lock.
      if let end = try passwordLock(login, source, at: now, in: transaction) { return .locked(until: end) }
      if isRight, let file { return .accepted(file.agent) }
      try fail(.password(login: login, source: source), at: now, in: transaction)
      try fail(.allPasswords(login: login), at: now, in: transaction)
      return try passwordLock(login, source, at: now, in: transaction).map(LoginVerdict.locked) ?? .refused
    }
  }

  /// Tries the code of the agent's authenticator, once the password was right. The verdict has to be committed, whatever
  /// it is: failures are counted and an accepted step is used up.
  ///
  /// Wrong passwords, which anybody can send, do not count here. A right code clears all failures, and the source is
  /// known for thirty days.
  ///
  /// - Parameter source: as in ``checkPassword(_:login:source:at:store:)``.
  public func checkSecondFactor(
    _ typed: String, of id: AgentID, source: String, at now: Date, in transaction: Transaction
  ) throws -> LoginVerdict {
    let row = try transaction.row(
      "SELECT login, totp_secret, totp_step FROM identity_agent WHERE id = \(id) AND left_at IS NULL")
    guard let row else { return .refused }
    let lock = LockOutKey.secondFactor(of: id)
    if let end = try lockOut(lock, in: transaction).end(at: now) { return .locked(until: end) }
    let totp = try secondFactor(row.get("totp_secret"), of: id)
    guard let step = totp.step(matching: typed, at: now, after: try row.get("totp_step")) else {
      try fail(lock, at: now, in: transaction)
      return try lockOut(lock, in: transaction).end(at: now).map(LoginVerdict.locked) ?? .refused
    }
    try transaction.execute("UPDATE identity_agent SET totp_step = \(step) WHERE id = \(id)")
    let login: String = try row.get("login")
    for key in [lock, .allPasswords(login: login), .password(login: login, source: source)] {
      try forget(key, in: transaction)
    }
    try know(login, source, at: now, in: transaction)
    return .accepted(id)
  }

  private func passwordOnFile(
    of login: String, in transaction: Transaction
  ) throws -> (agent: AgentID, hash: PasswordHash)? {
    let row = try transaction.row(
      "SELECT id, password_hash FROM identity_agent WHERE login = \(login) AND left_at IS NULL")
    guard let row, let line = try row.get("password_hash", as: String?.self), let hash = PasswordHash(line: line) else {
      return nil
    }
    return (try row.get("id"), hash)
  }
}
