/// One connection to a database, of either engine. It is used by one thread at a time.
protocol Connection: AnyObject {
  var dialect: Dialect { get }

  /// Runs a statement with its values, prepared once and kept.
  func execute(_ sql: SQL) throws(StoreError) -> Int
  /// The same for a statement that will hardly come again: it is not kept.
  func executeOnce(_ sql: SQL) throws(StoreError) -> Int
  func rows(_ sql: SQL) throws(StoreError) -> [Row]
  func stream(_ sql: SQL, _ body: (Row) throws -> Void) throws

  /// Runs a statement without values or rows, such as `BEGIN` or a `CREATE TABLE`.
  func command(_ text: String) throws(StoreError)

  /// The tables of the database, in the order of their names, without those that belong to the engine.
  func tables() throws(StoreError) -> [Table]
  /// What the engine itself finds wrong with the file, in its own words.
  func structuralFaults() throws(StoreError) -> [String]
  /// Loads rows in any order, foreign keys being checked once they are all there, and counters of identities set after
  /// them.
  func load(_ rows: () throws -> Void) throws
}
