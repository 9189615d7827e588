import Store

extension PanelDesk {
  /// Keeps the signature of a published ranking. The first that comes stays: everybody gets one file.
  public func keep(signature: [UInt8], of contest: String, kind: RankingPublication.Kind) async throws {
    try await desk.store.write { transaction in
      try transaction.execute(
        """
        UPDATE procedures_panel_publication SET signature = \(signature)
        WHERE contest = \(contest) AND kind = \(kind) AND signature IS NULL
        """)
    }
  }
}
