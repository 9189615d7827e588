extension Store {
  /// Reads the whole database: SQLite's own check of its file and keys, and each blob against its name. Empty when all
  /// is well.
  public func integrityCheck() async throws -> [IntegrityFault] {
    try await readAtLength { transaction in
      var faults = try transaction.connection.structuralFaults().map(IntegrityFault.structure)
      try transaction.forEach("SELECT hash, content FROM store_blob") { row in
        let hash: BlobHash = try row.get("hash")
        if BlobHash(of: try row.get("content")) != hash { faults.append(.blob(hash)) }
      }
      return faults
    }
  }
}
