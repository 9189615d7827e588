import Territory
import Vocabulary
import Week

extension SessionKind: Sayable {
  var words: Words {
    switch self {
    case .ceremony: WeekText.ceremony.words
    case .panel: WeekText.panel.words
    case .masterClass: WeekText.masterClass.words
    case .workshop: WeekText.workshop.words
    case .exhibition: WeekText.exhibition.words
    case .b2b: WeekText.b2b.words
    }
  }
}

extension Exhibitor.Part: Sayable {
  var words: Words {
    switch self {
    case .guest: WeekText.guest.words
    case .partner: WeekText.partner.words
    case .exhibitor: WeekText.exhibitor.words
    }
  }
}

extension RecommendationState: Sayable {
  var words: Words {
    switch self {
    case .adopted: RecommendationText.adopted.words
    case .underWay: RecommendationText.underWay.words
    case .done: RecommendationText.done.words
    case .dropped: RecommendationText.dropped.words
    }
  }
}

extension StateCode: Sayable {
  var words: Words {
    switch self {
    case .ml: RecommendationText.mali.words
    case .bf: RecommendationText.burkina.words
    case .ne: RecommendationText.niger.words
    }
  }
}

extension StatusTag {
  /// How far a recommendation is said to be.
  init(_ state: RecommendationState) {
    switch state {
    case .adopted: self.init(state, .calm)
    case .underWay: self.init(state, .wait)
    case .done: self.init(state, .good)
    case .dropped: self.init(state, .bad)
    }
  }
}

extension DoubtTag {
  /// nil for what its source confirms.
  init?(_ provenance: Provenance) {
    if provenance.status == .confirmed { return nil }
    self = .toConfirm
  }
}

extension Slot {
  /// « 9 h 30 – 11 h », or that the hour is to be published.
  var hours: Words {
    guard let span, let from = Self.time(span.lowerBound), let until = Self.time(span.upperBound % 1_440) else {
      return WeekText.timeUnpublished.words
    }
    return WeekText.hours(["from": from, "until": until]).words
  }

  private static func time(_ minutes: Int) -> String? {
    FrenchTime.inFigures(hour: minutes / 60, minute: minutes % 60)
  }
}

extension Edition {
  /// « 3e édition »
  var rank: Phrase { WeekText.ordinal(["ordinal": ordinal == 1 ? "1re" : "\(ordinal)e"]) }

  /// « du 29 janvier 2026 au 31 janvier 2026 »
  var period: Phrase {
    WeekText.period(["from": FrenchDate.inFigures(firstDay), "until": FrenchDate.inFigures(lastDay)])
  }

  /// « jeudi 29 janvier 2026 »
  static func name(of day: Day) -> String {
    "\(FrenchDate.name(ofWeekday: day.weekday)) \(FrenchDate.inFigures(day))"
  }
}
