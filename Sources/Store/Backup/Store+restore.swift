extension Store {
  /// Fills an empty database of either engine from a backup, and returns whose data it is.
  ///
  /// The backup is verified to its last byte before the first row is written; then all is written in one transaction,
  /// at the schema that the backup had. `open` with `expect` brings it to the schema of the code. Throws `backup(…)`,
  /// or `newerSchema` and `changedMigration` when the code does not know the backup's schema.
  ///
  /// - Parameters:
  ///   - expected: whose data it must be; nil takes anybody's. Another's is refused with `backup(.otherIdentity)`.
  ///   - progress: how many bytes of the backup are read.
  @discardableResult
  public static func restore(
    from path: String, into location: StoreLocation, migrations: [Migration], expecting expected: StoreIdentity? = nil,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> StoreIdentity {
    let engine = try await engine(at: location, mayCreate: true)
    do {
      let identity = try await engine.write(.exclusive) { transaction in
        let input = try BackupInput(path: path)
        try input.verify()
        return try Restoration(
          of: input, in: transaction, migrations: Migration.ofStore + migrations, expecting: expected,
          progress: progress
        ).perform()
      }
      await engine.close()
      return identity
    } catch {
      await engine.close()
      throw error
    }
  }
}
