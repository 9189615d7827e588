public import Foundation
import Identity
import Store

extension PanelDesk {
  /// What a juror has to judge, and how far each is: the open ones first.
  ///
  /// - Throws: `PanelError.roleMissing`.
  public func assignments(of official: Official, in contest: String, at now: Date) async throws -> [Assignment] {
    try await desk.store.read { transaction in
      try load(contest, at: now, in: transaction).expectJuror(official)
      return try reviews(of: contest, in: transaction).filter { $0.agent == official.id }.map(Assignment.init)
        .sorted { (Self.order($0), $0.entry) < (Self.order($1), $1.entry) }
    }
  }

  private static func order(_ assignment: Assignment) -> Int {
    (assignment.state == .final ? 100 : 0) - 10 * assignment.stage - assignment.round
  }

  /// What the definition shows of an entry, to a juror who judges it. Written into the access log.
  ///
  /// - Throws: `PanelError.unknownEntry` for one that is not this juror's.
  public func entry(_ id: EntryID, in contest: String, for official: Official, at now: Date) async throws -> JudgedEntry
  {
    try await desk.store.write { transaction in
      let panel = try load(contest, at: now, in: transaction)
      let (review, open) = try judged(id, in: panel, by: official, at: now, in: transaction)
      let (definition, answers) = (open.view.procedure.definition, open.view.dossier.answers)
      let (fields, pieces) = (Set(panel.panel.shown), Set(panel.panel.shownPieces))
      return JudgedEntry(
        assignment: Assignment(review), rubric: panel.panel.rubric,
        fields: definition.fields.filter { fields.contains($0.id) }.compactMap { field in
          answers[field.id].map { (field, $0) }
        },
        pieces: definition.pieces.filter { pieces.contains($0.id) }.compactMap { piece in
          open.view.attachments.first { $0.piece == piece.id }.map {
            ShownPiece(piece: piece, mediaType: $0.mediaType, size: $0.size)
          }
        },
        sheet: try sheet(review, in: contest, under: open.key, in: transaction))
    }
  }

  /// An attached file of an entry that jurors may read. Written into the access log.
  ///
  /// - Throws: `PanelError.unknownEntry` for another piece, too.
  public func file(
    _ piece: String, of id: EntryID, in contest: String, for official: Official, at now: Date
  ) async throws -> (mediaType: String, content: [UInt8]) {
    try await desk.store.write { transaction in
      let panel = try load(contest, at: now, in: transaction)
      let view = try judged(id, in: panel, by: official, at: now, in: transaction).open.view
      guard panel.panel.shownPieces.contains(piece), let file = view.attachments.first(where: { $0.piece == piece })
      else { throw PanelError.unknownEntry }
      return (file.mediaType, try desk.content(ofAttachment: file.id, of: view.person, in: transaction))
    }
  }

  /// Saves a juror's sheet, or hands it in.
  ///
  /// - Throws: `PanelError.sheet` with every mark that does not fit; `.sheetIsFinal`; `.textTooLong`; `.unknownEntry`; `.notNow`
  ///   once the contest has ended.
  public func save(
    _ sheet: SheetDraft, of id: EntryID, in contest: String, by official: Official, at now: Date
  ) async throws {
    let remark = try Self.checked(sheet.remark)
    try await desk.store.write { transaction in
      let panel = try load(contest, at: now, in: transaction)
      let faults = panel.panel.rubric.faults(in: sheet.marks, isFinal: sheet.isFinal)
      let (review, entry) = try assigned(id, in: panel, to: official, in: transaction)
      guard !review.isFinal else { throw PanelError.sheetIsFinal }
      guard faults.isEmpty else { throw PanelError.sheet(faults) }
      let sealed = try desk.vault.seal(
        Array(remark.utf8), for: entry.person, context: Self.remarkContext(review, in: contest), in: transaction)
      let finalAt = sheet.isFinal ? now : nil
      try transaction.execute(
        """
        UPDATE procedures_panel_review
        SET marks = \(try PanelReview.text(of: sheet.marks)), remark = \(sealed), saved_at = \(now), final_at = \(finalAt)
        WHERE contest = \(contest) AND entry = \(id.text) AND stage = \(review.stage) AND round = \(review.round)
          AND agent = \(official.id)
        """)
    }
  }

  /// The last review of an entry that is this juror's.
  private func assigned(_ id: EntryID, in panel: PanelCase, to official: Official, in transaction: Transaction) throws
    -> (PanelReview, PanelEntry)
  {
    try panel.expectJuror(official)
    try panel.expect(.reviewing, .finals, .appeals, .settling)
    let own = try reviews(of: panel.id, in: transaction).filter { $0.agent == official.id && $0.entry == id }
    guard let review = own.first(where: { !$0.isFinal }) ?? own.last,
      let entry = try entry(id, of: panel.id, in: transaction)
    else { throw PanelError.unknownEntry }
    return (review, entry)
  }

  /// The same opened for the juror, which is written into the access log.
  private func judged(
    _ id: EntryID, in panel: PanelCase, by official: Official, at now: Date, in transaction: Transaction
  ) throws -> (review: PanelReview, open: OpenDossier) {
    let (review, entry) = try assigned(id, in: panel, to: official, in: transaction)
    try desk.accesses.record(
      .person(entry.person), by: AccessReader(official.id, office: panel.office), for: .dossier(entry.number), at: now,
      in: transaction)
    return (review, try desk.open(entry.number, in: transaction))
  }

  private func sheet(_ review: PanelReview, in contest: String, under key: PersonKey, in transaction: Transaction)
    throws
    -> SheetDraft?
  {
    guard review.isSaved else { return nil }
    return SheetDraft(
      marks: review.marks, remark: try remark(of: review, in: contest, under: key, in: transaction),
      isFinal: review.isFinal)
  }

  /// Empty where none was written.
  func remark(of review: PanelReview, in contest: String, under key: PersonKey, in transaction: Transaction) throws
    -> String
  {
    let sealed: [UInt8]? = try transaction.value(
      """
      SELECT remark FROM procedures_panel_review
      WHERE contest = \(contest) AND entry = \(review.entry.text) AND stage = \(review.stage)
        AND round = \(review.round) AND agent = \(review.agent)
      """)
    guard let sealed else { return "" }
    return String(decoding: try key.open(sealed, context: Self.remarkContext(review, in: contest)), as: UTF8.self)
  }

  private static func remarkContext(_ review: PanelReview, in contest: String) -> [UInt8] {
    let place = "\(contest):\(review.entry.text):\(review.stage):\(review.round):\(review.agent.rawValue)"
    return Array("procedures_panel_review:\(place)".utf8)
  }
}
