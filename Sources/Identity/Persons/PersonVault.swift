public import Foundation
public import Keys
public import Store

/// The keys of all persons, each wrapped by the State's own: personal data is sealed with its person's key, so that
/// erasure is destroying that key.
///
/// ```swift
/// try await store.write { transaction in
///   let key = try vault.key(of: person, in: transaction)
///   let sealed = key.seal(answers, context: place)
///   …
/// }
/// ```
/// Nothing is kept between transactions: opening a key costs one read by primary key and one AES-GCM of 32 bytes, and a
/// body that seals ten fields takes it once.
public struct PersonVault: Sendable {
  private let root: Sealer

  /// - Parameter root: of this room alone. Whoever loses it has erased everybody.
  public init(root: Sealer) {
    self.root = root
  }

  /// A new person with a key of their own.
  public func create(at now: Date, in transaction: Transaction) throws -> PersonID {
    var random = SystemRandomNumberGenerator()
    let person = PersonID(random: &random)
    let wrapped = root.wrap(Sealer.random(), context: Self.context(person))
    try transaction.execute(
      "INSERT INTO identity_person (id, wrapped_key, created_at) VALUES (\(person), \(wrapped), \(now))")
    return person
  }

  /// The person's key.
  ///
  /// - Throws: `IdentityError.unknownPerson`, `.forgotten`; `KeyError.unsealable` under another root; errors of the store.
  public func key(of person: PersonID, in transaction: Transaction) throws -> PersonKey {
    let row = try transaction.row("SELECT wrapped_key FROM identity_person WHERE id = \(person)")
    guard let row else { throw IdentityError.unknownPerson }
    guard let wrapped: [UInt8] = try row.get("wrapped_key", as: [UInt8]?.self) else { throw IdentityError.forgotten }
    return PersonKey(try root.unwrap(wrapped, context: Self.context(person)))
  }

  /// Seals one text; ``key(of:in:)`` spares reads where there are several.
  public func seal(
    _ plain: [UInt8], for person: PersonID, context: [UInt8], in transaction: Transaction
  ) throws -> [UInt8] {
    try key(of: person, in: transaction).seal(plain, context: context)
  }

  /// Opens one text; ``key(of:in:)`` spares reads where there are several.
  public func open(
    _ sealed: [UInt8], of person: PersonID, context: [UInt8], in transaction: Transaction
  ) throws -> [UInt8] {
    try key(of: person, in: transaction).open(sealed, context: context)
  }

  /// Destroys the person's key: what it sealed is unreadable from the commit on. The number stays,
  /// so that what points at the person still stands. To forget again is no error.
  ///
  /// A back-up made before still holds the wrapped key, and SQLite's log does until a checkpoint, which closing the
  /// store makes at the latest; back-ups have to be let go of in the time that the law sets.
  public func forget(_ person: PersonID, at now: Date, in transaction: Transaction) throws {
    let known: Int? = try transaction.value("SELECT 1 FROM identity_person WHERE id = \(person)")
    guard known != nil else { throw IdentityError.unknownPerson }
    try transaction.execute(
      """
      UPDATE identity_person SET wrapped_key = NULL, forgotten_at = \(now)
      WHERE id = \(person) AND wrapped_key IS NOT NULL
      """)
  }

  private static func context(_ person: PersonID) -> [UInt8] {
    [UInt8]("identity_person/\(person.rawValue)".utf8)
  }
}
