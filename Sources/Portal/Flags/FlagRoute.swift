import Week

/// Capture the flag: the board for everybody, challenges and teams for who takes part, the rest for organizers.
enum FlagRoute: RouteTable {
  case board(EditionID)
  case challenges(EditionID)
  case challenge(EditionID, ChallengeName)
  case file(EditionID, ChallengeName, FlagFileName)
  case hint(EditionID, ChallengeName, FlagNumber)
  case team(EditionID)
  case create(EditionID)
  case join(EditionID)
  case leave(EditionID)
  case organizing(EditionID)
  case release(EditionID, ChallengeName)
  case freeze(EditionID)
  case thaw(EditionID)
  case cases(EditionID)
  case judge(EditionID, FlagNumber)

  enum Name: Int, CaseIterable {
    case board, challenges, challenge, file, hint, team, create, join, leave
    case organizing, release, freeze, thaw, cases, judge
  }

  static let map = RouteMap<FlagRoute>()

  static func entry(_ name: Name) -> RouteEntry<FlagRoute> {
    switch name {
    case .board: .page("/semaine/:edition/drapeaux", .everyone, FlagRoute.board)
    case .challenges: .page("/semaine/:edition/drapeaux/epreuves", .everyone, FlagRoute.challenges)
    case .challenge: .form("/semaine/:edition/drapeaux/epreuves/:epreuve", .citizen, FlagRoute.challenge)
    case .file: .page("/semaine/:edition/drapeaux/epreuves/:epreuve/fichiers/:fichier", .citizen, FlagRoute.file)
    case .hint: .form("/semaine/:edition/drapeaux/epreuves/:epreuve/indices/:indice", .citizen, FlagRoute.hint)
    case .team: .page("/semaine/:edition/drapeaux/equipe", .citizen, FlagRoute.team)
    case .create: .form("/semaine/:edition/drapeaux/equipe/creation", .citizen, FlagRoute.create)
    case .join: .form("/semaine/:edition/drapeaux/equipe/entree", .citizen, FlagRoute.join)
    case .leave: .form("/semaine/:edition/drapeaux/equipe/depart", .citizen, FlagRoute.leave)
    case .organizing: .page("/semaine/:edition/drapeaux/organisation", .organizer, FlagRoute.organizing)
    case .release:
      .action("/semaine/:edition/drapeaux/organisation/epreuves/:epreuve/ouverture", .organizer, FlagRoute.release)
    case .freeze: .action("/semaine/:edition/drapeaux/organisation/gel", .organizer, FlagRoute.freeze)
    case .thaw: .action("/semaine/:edition/drapeaux/organisation/reprise", .organizer, FlagRoute.thaw)
    case .cases: .page("/semaine/:edition/drapeaux/organisation/cas", .organizer, FlagRoute.cases)
    case .judge: .form("/semaine/:edition/drapeaux/organisation/cas/:cas", .organizer, FlagRoute.judge)
    }
  }

  var place: RoutePlace<FlagRoute> {
    switch self {
    case .board(let edition): RoutePlace(.board, edition)
    case .challenges(let edition): RoutePlace(.challenges, edition)
    case .challenge(let edition, let challenge): RoutePlace(.challenge, edition, challenge)
    case .file(let edition, let challenge, let file): RoutePlace(.file, edition, challenge, file)
    case .hint(let edition, let challenge, let hint): RoutePlace(.hint, edition, challenge, hint)
    case .team(let edition): RoutePlace(.team, edition)
    case .create(let edition): RoutePlace(.create, edition)
    case .join(let edition): RoutePlace(.join, edition)
    case .leave(let edition): RoutePlace(.leave, edition)
    case .organizing(let edition): RoutePlace(.organizing, edition)
    case .release(let edition, let challenge): RoutePlace(.release, edition, challenge)
    case .freeze(let edition): RoutePlace(.freeze, edition)
    case .thaw(let edition): RoutePlace(.thaw, edition)
    case .cases(let edition): RoutePlace(.cases, edition)
    case .judge(let edition, let number): RoutePlace(.judge, edition, number)
    }
  }

  var edition: EditionID {
    switch self {
    case .board(let edition), .challenges(let edition), .challenge(let edition, _), .file(let edition, _, _),
      .hint(let edition, _, _), .team(let edition), .create(let edition), .join(let edition), .leave(let edition),
      .organizing(let edition), .release(let edition, _), .freeze(let edition), .thaw(let edition),
      .cases(let edition), .judge(let edition, _):
      edition
    }
  }
}
