import Store
public import Vocabulary

extension Desk {
  /// The offices at which the official serves people: a post in a jury is no counter.
  public func counters(of official: Official) -> Set<String> { official.offices(besides: catalogue.panelRoles) }

  /// One page of what lies before an official.
  ///
  /// What is open comes by deadline, what waits for a citizen's answer after it; what is decided comes by the time of
  /// its last change, the latest first. No personal data is read, so nothing is written into the access log.
  ///
  /// - Parameters:
  ///   - office: one of the official's offices; nil for all of them.
  ///   - page: from 1.
  public func tray(
    _ kind: Tray.Kind, of official: Official, office: String? = nil, today: Day, page: Int, size: Int = 25
  ) async throws -> Tray {
    let posts = official.posts.filter {
      (office == nil || $0.office == office) && !catalogue.jurorRoles.contains($0.role)
    }
    guard !posts.isEmpty else { return Tray(rows: [], count: 0, lateCount: 0) }
    let shown = Self.condition(kind, posts) + judgedApart
    let order: SQL =
      kind == .open
      ? "CASE WHEN phase = \(Phase.Name.asking) THEN 1 ELSE 0 END, deadline, submitted_at, number"
      : "changed_at DESC, number"
    let first = (max(page, 1) - 1) * size
    return try await store.read { transaction in
      let rows = try transaction.rows(
        "SELECT * FROM procedures_dossier WHERE \(shown) ORDER BY \(order) LIMIT \(size) OFFSET \(first)")
      let count: Int? = try transaction.value("SELECT COUNT(*) FROM procedures_dossier WHERE \(shown)")
      let late: Int? = try transaction.value(
        """
        SELECT COUNT(*) FROM procedures_dossier
        WHERE \(shown) AND phase IN \(list: Phase.Name.list(where: \.awaitsAgent)) AND deadline < \(today.iso)
        """)
      return Tray(rows: try rows.map(DossierRow.init), count: count ?? 0, lateCount: late ?? 0)
    }
  }

  /// The line of a dossier of one of the official's offices; nil for any other. No personal data is read.
  public func row(of number: DossierNumber, for official: Official) async throws -> DossierRow? {
    let offices = official.offices(besides: catalogue.jurorRoles).sorted()
    let apart = judgedApart
    return try await store.read { transaction in
      try transaction.row(
        "SELECT * FROM procedures_dossier WHERE number = \(number.rawValue) AND office IN \(list: offices)\(apart)"
      ).map(DossierRow.init)
    }
  }

  private static func condition(_ kind: Tray.Kind, _ posts: Set<Official.Post>) -> SQL {
    switch kind {
    case .open:
      var held: SQL = "FALSE"
      for post in posts.sorted(by: { ($0.office, $0.role) < ($1.office, $1.role) }) {
        held += " OR (office = \(post.office) AND role = \(post.role))"
      }
      return "phase IN \(list: Phase.Name.list(where: \.isUndecided)) AND (\(held))"
    case .closed:
      return """
        phase IN \(list: Phase.Name.list { !$0.isUndecided })
        AND office IN \(list: Set(posts.map(\.office)).sorted())
        """
    }
  }
}
