import Vocabulary
import Week

extension RegistrationWindow: Sayable {
  /// Whether one may register now, and until or from when.
  var words: Words {
    switch self {
    case .unannounced: BadgeText.unannounced.words
    case .notYet(let day): BadgeText.notYet(["date": FrenchDate.inFigures(day)]).words
    case .open(let until): BadgeText.open(["date": FrenchDate.inFigures(until)]).words
    case .over: BadgeText.over.words
    }
  }
}

extension RegistrationCategory {
  /// « 120 places », or that the number is to be published.
  var quotaWords: Words { quota.map { BadgeText.places(count: $0).words } ?? BadgeText.quotaUnpublished.words }
}

extension StatusTag {
  init(_ state: RegistrationState) {
    switch state {
    case .asked: self.init(BadgeText.asked, .wait)
    case .waiting: self.init(BadgeText.waiting, .wait)
    case .placed: self.init(BadgeText.placed, .good)
    case .refused: self.init(BadgeText.refused, .bad)
    case .cancelled: self.init(BadgeText.cancelled, .calm)
    }
  }
}

extension ParticipantFault {
  var words: Words {
    switch self {
    case .noName: BadgeText.noName.words
    case .longName: BadgeText.longName(["limit": "\(Participant.longestName)"]).words
    case .strangeName: BadgeText.strangeName.words
    case .longOrganization: BadgeText.longOrganization(["limit": "\(Participant.longestOrganization)"]).words
    case .unprintable(let scalar): BadgeText.unprintable(["letter": "\(Character(scalar))"]).words
    }
  }

  /// The field of the form that it is about.
  var field: String {
    switch self {
    case .noName, .longName, .strangeName, .unprintable: RegisterPage.Field.name
    case .longOrganization: RegisterPage.Field.organization
    }
  }
}

extension GroupList.Fault {
  /// « Ligne 3 : … »
  func words(in setting: PageSetting) -> Words {
    let fault: Words =
      switch reason {
      case .participant(let fault): fault.words
      case .again(let earlier): BadgeText.lineAgain(["line": "\(earlier)"]).words
      case .unreadable: BadgeText.lineUnreadable.words
      case .tooMany(let limit): BadgeText.groupTooLarge(["limit": "\(limit)"]).words
      }
    return BadgeText.line(["line": "\(line)", "fault": fault.string(in: setting)]).words
  }
}

extension BadgeFault {
  var words: Words {
    switch self {
    case .notABadge: DoorText.notABadge.words
    case .forged: DoorText.forged.words
    case .otherEdition(let year): DoorText.otherEdition(["year": "\(year)"]).words
    case .expired: DoorText.expired.words
    case .notToday: DoorText.notToday.words
    }
  }
}

extension DoorFault {
  var words: Words {
    switch self {
    case .closed: DoorText.closed.words
    default: DoorText.wrongCode.words
    }
  }
}
