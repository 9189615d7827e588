import Procedures
import Vocabulary
import Week

/// The contests of an edition: what everybody reads, what jurors and chairs do, what candidates appeal against.
enum ContestRoute: RouteTable {
  case contests(EditionID)
  case laureates(EditionID)
  case contest(EditionID, Slug)
  case ranking(EditionID, Slug)
  case file(EditionID, Slug, RankingFile)
  case juries
  case jury(Slug)
  case interests(Slug)
  case sheet(Slug, EntryID)
  case recusal(Slug, EntryID)
  case piece(Slug, EntryID, Handle)
  case chair(Slug)
  case decision(Slug, ChairDecision)
  case departure(Slug, JurorID)
  case prizes(Slug)
  case prize(Slug, EntryID)
  case appeal(DossierNumber)

  enum Name: Int, CaseIterable {
    case contests, laureates, contest, ranking, file
    case juries, jury, interests, sheet, recusal, piece
    case chair, decision, departure, prizes, prize
    case appeal
  }

  static let map = RouteMap<ContestRoute>()

  static func entry(_ name: Name) -> RouteEntry<ContestRoute> {
    switch name {
    case .contests: .page("/semaine/:edition/concours", .everyone, ContestRoute.contests)
    case .laureates: .page("/semaine/:edition/laureats", .everyone, ContestRoute.laureates)
    case .contest: .page("/semaine/:edition/concours/:concours", .everyone, ContestRoute.contest)
    case .ranking: .page("/semaine/:edition/concours/:concours/classement", .everyone, ContestRoute.ranking)
    case .file: .page("/semaine/:edition/concours/:concours/classement/:classement", .everyone, ContestRoute.file)
    case .juries: .page("/jurys", .jury) { .juries }
    case .jury: .page("/jurys/:concours", .jury, ContestRoute.jury)
    case .interests: .form("/jurys/:concours/interets", .jury, ContestRoute.interests)
    case .sheet: .form("/jurys/:concours/candidatures/:candidature", .jury, ContestRoute.sheet)
    case .recusal: .form("/jurys/:concours/candidatures/:candidature/recusation", .jury, ContestRoute.recusal)
    case .piece: .page("/jurys/:concours/candidatures/:candidature/pieces/:piece", .jury, ContestRoute.piece)
    case .chair: .page("/jurys/:concours/presidence", .chair, ContestRoute.chair)
    case .decision: .form("/jurys/:concours/presidence/decisions/:decision", .chair, ContestRoute.decision)
    case .departure: .form("/jurys/:concours/presidence/membres/:membre", .chair, ContestRoute.departure)
    case .prizes: .page("/jurys/:concours/prix", .chair, ContestRoute.prizes)
    case .prize: .form("/jurys/:concours/prix/:candidature", .chair, ContestRoute.prize)
    case .appeal: .form("/mes-demarches/:dossier/recours", .citizen, ContestRoute.appeal)
    }
  }

  var place: RoutePlace<ContestRoute> {
    switch self {
    case .contests(let edition): RoutePlace(.contests, edition)
    case .laureates(let edition): RoutePlace(.laureates, edition)
    case .contest(let edition, let contest): RoutePlace(.contest, edition, contest)
    case .ranking(let edition, let contest): RoutePlace(.ranking, edition, contest)
    case .file(let edition, let contest, let file): RoutePlace(.file, edition, contest, file)
    case .juries: RoutePlace(.juries)
    case .jury(let contest): RoutePlace(.jury, contest)
    case .interests(let contest): RoutePlace(.interests, contest)
    case .sheet(let contest, let entry): RoutePlace(.sheet, contest, entry)
    case .recusal(let contest, let entry): RoutePlace(.recusal, contest, entry)
    case .piece(let contest, let entry, let piece): RoutePlace(.piece, contest, entry, piece)
    case .chair(let contest): RoutePlace(.chair, contest)
    case .decision(let contest, let decision): RoutePlace(.decision, contest, decision)
    case .departure(let contest, let juror): RoutePlace(.departure, contest, juror)
    case .prizes(let contest): RoutePlace(.prizes, contest)
    case .prize(let contest, let entry): RoutePlace(.prize, contest, entry)
    case .appeal(let number): RoutePlace(.appeal, number)
    }
  }
}

extension EntryID: PathValue {
  /// What no entry is called is no entry: the names are drawn, and kept in the same form as a ``Handle``.
  init?(segment: String) {
    guard segment.utf8.count <= 40, let handle = Handle(segment: segment) else { return nil }
    self.init(handle.segment)
  }

  var segment: String { text }

  static var sample: EntryID { EntryID("E1") }
}

extension JurorID: PathValue {
  init?(segment: String) {
    guard segment.utf8.count <= 40, let handle = Handle(segment: segment) else { return nil }
    self.init(handle.segment)
  }

  var segment: String { text }

  static var sample: JurorID { JurorID("J1") }
}
