import Vocabulary
import Week

extension ChallengeCategory: Sayable {
  var words: Words {
    switch self {
    case .law: FlagText.law.words
    case .forensics: FlagText.forensics.words
    case .network: FlagText.network.words
    case .systems: FlagText.systems.words
    case .web: FlagText.web.words
    case .crypto: FlagText.crypto.words
    }
  }
}

extension FlagDeed.Kind: Sayable {
  var words: Words {
    switch self {
    case .opened: FlagText.opened.words
    case .imported: FlagText.imported.words
    case .released: FlagText.releasedDeed.words
    case .frozen: FlagText.frozenDeed.words
    case .thawed: FlagText.thawed.words
    case .judged: FlagText.judged.words
    }
  }
}

extension StatusTag {
  /// What stands decided of a case; that somebody has to, where nobody has.
  init(_ decision: FlagJudgement.Decision?) {
    switch decision {
    case nil: self.init(FlagText.open, .wait)
    case .dismissed: self.init(FlagText.dismissed, .calm)
    case .warned: self.init(FlagText.wasWarned, .wait)
    case .excluded: self.init(FlagText.wasExcluded, .bad)
    }
  }

  /// Where a contest stands.
  init(_ phase: OpenedContest.Phase) {
    switch phase {
    case .before: self.init(FlagText.before, .calm)
    case .running: self.init(FlagText.running, .good)
    case .ended: self.init(FlagText.ended, .calm)
    }
  }
}

extension Way {
  /// From the first page over the edition's to the board.
  static func flags(_ edition: EditionID) -> Way {
    .crumbs([
      Crumb(HomeText.name, PublicRoute.home.link), Crumb(WeekText.title, WeekRoute.home.link),
      Crumb(edition.rawValue, WeekRoute.edition(edition).link),
      Crumb(FlagText.title, FlagRoute.board(edition).link),
    ])
  }
}

/// Text in paragraphs, an empty line between them.
struct Paragraphs: Component {
  let text: String

  var body: some HTML {
    for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: true) {
      p {
        for (index, line) in paragraph.split(separator: "\n", omittingEmptySubsequences: true).enumerated() {
          if index > 0 { br() }
          line
        }
      }
    }
  }
}
