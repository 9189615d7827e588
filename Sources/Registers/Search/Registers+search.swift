public import Store

extension Registers {
  /// The least agreement that is shown: a whole name of another year is, a mere surname of the right year is not.
  private static let leastScore = 0.5

  /// The records that agree best with what is asked, the best first.
  ///
  /// - Parameter limit: 1 to 100.
  /// - Returns: records whose person was forgotten are left out.
  /// - Throws: `RegisterError.unknownRegister`, `.queryTooBroad`, `.damaged`; errors of the store.
  public func search(
    _ query: RecordQuery, in register: String, limit: Int = 20, in transaction: Transaction
  ) throws -> [RecordMatch] {
    let definition = try known(register)
    let plan = SearchPlan(query, definition: definition)
    guard !plan.stages.isEmpty else { throw RegisterError.queryTooBroad }
    let limit = min(max(limit, 1), 100)
    let scorer = MatchScorer(query, definition: definition, gazetteer: gazetteer)
    let matches = try candidates(plan, in: definition, enough: limit, transaction).compactMap { candidate in
      try match(candidate, scorer, in: transaction)
    }
    let ranked = matches.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    return ranked.map(\.element).filter { $0.score >= Self.leastScore }.prefix(limit).map { $0 }
  }

  /// Records with their latest versions, each by its primary key.
  static func latest(of numbers: [Int64]) -> SQL {
    """
    SELECT \(StoredRecord.columns), v.sealed, v.author, v.recorded_at
    FROM registers_record r JOIN registers_version v ON v.record = r.number AND v.version = r.version
    WHERE r.number IN \(list: numbers)
    """
  }

  private struct Candidate {
    let stored: StoredRecord
    let latest: Row
  }

  private func candidates(
    _ plan: SearchPlan, in definition: RegisterDefinition, enough: Int, _ transaction: Transaction
  ) throws -> [Candidate] {
    var numbers: [Int64] = []
    for clues in plan.stages where numbers.count < enough {
      let tokens = clues.map { index.token($0, in: definition.id) }
      let known = Set(numbers)
      for row in try transaction.rows(SearchPlan.candidates(tokens)) {
        let number: Int64 = try row.get("record")
        if !known.contains(number) { numbers.append(number) }
      }
    }
    let order = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    return try transaction.rows(Self.latest(of: numbers)).map { Candidate(stored: try StoredRecord($0), latest: $0) }
      .sorted { order[$0.stored.number] ?? 0 < order[$1.stored.number] ?? 0 }
  }

  private func match(
    _ candidate: Candidate, _ scorer: MatchScorer, in transaction: Transaction
  ) throws -> RecordMatch? {
    let stored = candidate.stored
    do {
      let latest = try open(candidate.latest, of: stored, with: key(of: stored, in: transaction))
      var (score, reasons) = scorer.match(latest.sealed.values)
      if stored.version > 1, let former = try former(stored, scorer, in: transaction) {
        (score, reasons) = (former.score, [.formerName] + former.reasons)
      }
      let record = RegisterRecord(
        id: stored.id, register: stored.register, person: stored.person, version: stored.version,
        values: try complete(latest.sealed.values, stored.register), author: latest.author,
        recordedAt: latest.recordedAt)
      return RecordMatch(record: record, score: score, reasons: reasons)
    } catch RegisterError.erased {
      return nil
    }
  }

  /// How an earlier version agrees, if its name does so better than the present one.
  private func former(
    _ stored: StoredRecord, _ scorer: MatchScorer, in transaction: Transaction
  ) throws -> (score: Double, reasons: [MatchReason])? {
    let versions = try versions(of: stored, in: transaction).map(\.sealed.values)
    guard let present = versions.last,
      let best = versions.dropLast().max(by: { scorer.nameScore($0) < scorer.nameScore($1) }),
      scorer.nameScore(best) > scorer.nameScore(present)
    else { return nil }
    return scorer.match(best)
  }
}
