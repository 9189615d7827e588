public import Foundation
public import Store

/// The keys of developers' programs. A key opens nothing that is somebody's: it says who is to be asked when a program asks too
/// much, and it can be taken back.
public struct ProgramKeys: Sendable {
  /// Keys of one person that live at once.
  public static let most = 5
  /// The most characters of a name.
  public static let longestName = 40
  /// In seconds: a year.
  public static let life: TimeInterval = 365 * 86_400
  /// In seconds. A program asks often: its use is written once an hour at most.
  private static let useStep: TimeInterval = 3_600

  private let vault: PersonVault

  public init(vault: PersonVault) {
    self.vault = vault
  }

  /// Makes a key, which cannot be had again. Keys of the person that have come to their end are deleted.
  ///
  /// - Parameter name: 1 to ``longestName`` characters.
  /// - Returns: nil when the person has as many as one may (``most``).
  public func make(
    named name: String, by person: PersonID, at now: Date, in transaction: Transaction
  ) throws -> ProgramKey? {
    try transaction.execute("DELETE FROM identity_program_key WHERE person = \(person) AND expires_at <= \(now)")
    let live: Int =
      try transaction.value("SELECT COUNT(*) FROM identity_program_key WHERE person = \(person)") ?? 0
    guard live < Self.most else { return nil }
    var random = SystemRandomNumberGenerator()
    let key = ProgramKey(random: &random)
    let id = Hexadecimal.text(Hexadecimal.random(count: 16, using: &random))
    let sealed = try vault.seal(
      [UInt8](name.prefix(Self.longestName).utf8), for: person, context: Self.context(id), in: transaction)
    try transaction.execute(
      """
      INSERT INTO identity_program_key (id, person, key_hash, name, made_at, expires_at)
      VALUES (\(id), \(person), \(key.hash), \(sealed), \(now), \(now.addingTimeInterval(Self.life)))
      """)
    return key
  }

  /// The keys of a person that live, the newest first.
  public func keys(of person: PersonID, at now: Date, in transaction: Transaction) throws -> [ProgramKeyLine] {
    let rows = try transaction.rows(
      """
      SELECT id, name, made_at, expires_at, used_at FROM identity_program_key
      WHERE person = \(person) AND expires_at > \(now) ORDER BY made_at DESC, id
      """)
    guard !rows.isEmpty else { return [] }
    let key = try vault.key(of: person, in: transaction)
    return try rows.map { row in
      let id: String = try row.get("id")
      let name = try key.open(row.get("name"), context: Self.context(id))
      return ProgramKeyLine(
        id: id, name: String(decoding: name, as: UTF8.self), madeAt: try row.get("made_at"),
        expiresAt: try row.get("expires_at"), usedAt: try row.get("used_at"))
    }
  }

  /// Ends a key; false where the person has none of this number.
  public func end(_ id: String, of person: PersonID, in transaction: Transaction) throws -> Bool {
    try transaction.execute("DELETE FROM identity_program_key WHERE id = \(id) AND person = \(person)") == 1
  }

  /// A key that lives: its number, and whether its use is due to be written with ``touch(_:at:in:)``.
  public struct Known: Sendable, Hashable {
    public let id: String
    public let needsTouch: Bool
  }

  /// Nil for a key that was never made, was ended or has come to its end.
  public func known(_ key: ProgramKey, at now: Date, in transaction: Transaction) throws -> Known? {
    let row = try transaction.row(
      "SELECT id, used_at FROM identity_program_key WHERE key_hash = \(key.hash) AND expires_at > \(now)")
    guard let row else { return nil }
    let used: Date? = try row.get("used_at")
    return Known(id: try row.get("id"), needsTouch: used.map { now.timeIntervalSince($0) > Self.useStep } ?? true)
  }

  /// Notes that a program came with the key.
  public func touch(_ key: Known, at now: Date, in transaction: Transaction) throws {
    try transaction.execute("UPDATE identity_program_key SET used_at = \(now) WHERE id = \(key.id)")
  }

  private static func context(_ id: String) -> [UInt8] { [UInt8]("identity_program_key/\(id)".utf8) }
}
