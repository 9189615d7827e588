import Procedures
import Vocabulary

extension PanelError {
  /// What stands in the way, and what to do.
  func words(in setting: PageSetting) -> Words {
    switch self {
    case .unknownContest, .unknownEntry, .unknownJuror, .damaged: JuryText.errorDamaged.words
    case .roleMissing: JuryText.errorRole.words
    case .notNow(let phase): JuryText.errorNotNow(["phase": phase.words.string(in: setting)]).words
    case .notDeclared: JuryText.notDeclared.words
    case .conflict: JuryText.conflict.words
    case .noEntries: JuryText.errorNoEntries.words
    case .entriesPending: JuryText.errorPending.words
    case .tooFewJurors(let able, let wanted):
      JuryText.errorJurors(["able": "\(able)", "wanted": "\(wanted)"]).words
    case .rulesChanged: JuryText.errorRules.words
    case .badSeed: JuryText.errorSeed.words
    case .sheetIsFinal: JuryText.errorFinal.words
    case .sheet: JuryText.markWrong.words
    case .textMissing: JuryText.textMissing.words
    case .textTooLong(let limit): JuryText.textLong(["maximum": "\(limit)"]).words
    case .interests: JuryText.interestsLong.words
    case .sheetsMissing: JuryText.errorSheets.words
    case .belowQuorum: JuryText.errorQuorum.words
    case .appealedAlready: JuryText.errorAppealed.words
    case .appealsOver: ContestText.appealMissing.words
    case .paidAlready: JuryText.errorPaid.words
    }
  }

  /// Whether the page that was asked for is not there for who asks: what is another's is not told apart from nothing.
  var isAbsence: Bool {
    switch self {
    case .unknownContest, .unknownEntry, .unknownJuror, .roleMissing: true
    default: false
    }
  }
}
