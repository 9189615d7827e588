import Vocabulary
import Week

extension NoticeKind: Sayable {
  var words: Words {
    switch self {
    case .need: MeetingText.need.words
    case .offer: MeetingText.offer.words
    }
  }
}

extension NoticeAuthor: Sayable {
  var words: Words {
    switch self {
    case .startUp: MeetingText.startUp.words
    case .investor: MeetingText.investor.words
    case .administration: MeetingText.administration.words
    case .developer: MeetingText.developer.words
    }
  }
}

extension NoticeCountry: Sayable {
  var words: Words {
    switch self {
    case .mali: RecommendationText.mali.words
    case .burkina: RecommendationText.burkina.words
    case .niger: RecommendationText.niger.words
    case .other: MeetingText.otherCountry.words
    }
  }
}

extension ReportMotive: Sayable {
  var words: Words {
    switch self {
    case .scam: MeetingText.scam.words
    case .contact: MeetingText.shownContact.words
    case .insult: MeetingText.insult.words
    case .offTopic: MeetingText.offTopic.words
    }
  }
}

extension StatusTag {
  /// How a request stands.
  init(_ state: MeetingState) {
    switch state {
    case .asked: self.init(MeetingText.stateAsked, .wait)
    case .accepted: self.init(MeetingText.stateAccepted, .good)
    case .declined: self.init(MeetingText.stateDeclined, .bad)
    case .lapsed: self.init(MeetingText.stateLapsed, .calm)
    case .withdrawn: self.init(MeetingText.stateWithdrawn, .calm)
    case .cancelled: self.init(MeetingText.stateCancelled, .bad)
    case .closed: self.init(MeetingText.stateClosed, .calm)
    }
  }

  init(_ state: NoticeState) {
    switch state {
    case .published: self.init(MeetingText.noticePublished, .good)
    case .withdrawn: self.init(MeetingText.noticeWithdrawn, .calm)
    case .removed: self.init(MeetingText.noticeRemoved, .bad)
    }
  }

  init(_ kind: NoticeKind) { self.init(kind, kind == .need ? .wait : .good) }
}

extension MeetingSlot {
  /// « 9 h 20 »
  var time: String { FrenchTime.inFigures(hour: start.hour, minute: start.minute) ?? start.text }

  /// « vendredi 30 janvier 2026, 9 h 20 »
  var words: Words { MeetingText.slot(["day": Edition.name(of: day), "time": time]).words }
}

extension FormAnswers {
  /// Words what is wrong with a notice or a request, in the order of the fields.
  mutating func take(_ faults: [NoticeField: NoticeFault]) {
    for field in NoticeField.allCases {
      guard let fault = faults[field] else { continue }
      self.fault(field.rawValue, Self.words(fault, field))
    }
  }

  private static func words(_ fault: NoticeFault, _ field: NoticeField) -> Words {
    switch (field, fault) {
    case (.author, _): MeetingText.faultAuthor.words
    case (.kind, _): MeetingText.faultKind.words
    case (.country, _): MeetingText.faultCountry.words
    case (.languages, _): MeetingText.faultLanguages.words
    case (_, .showsContact): MeetingText.faultContact.words
    case (.sectors, _):
      MeetingText.faultSectors([
        "limit": "\(NoticeField.mostSectors)", "length": "\(field.lengths.upperBound)",
      ]).words
    case (_, .missing), (_, .tooMany): MeetingText.faultShort(["limit": "\(field.lengths.lowerBound)"]).words
    case (_, .tooLong): MeetingText.faultLong(["limit": "\(field.lengths.upperBound)"]).words
    }
  }

  /// Words why the meeting place did not do it, beside a field; false for what no field explains.
  mutating func take(_ error: MeetingError, beside field: String) -> Bool {
    let words: Words
    switch error {
    case .badFields(let faults):
      take(faults)
      return true
    case .over: words = MeetingText.over.words
    case .tooManyNotices(let limit): words = MeetingText.faultNotices(["limit": "\(limit)"]).words
    case .tooManyRequests(let limit): words = MeetingText.faultRequests(["limit": "\(limit)"]).words
    case .tooManyReports(let limit): words = MeetingText.faultReports(["limit": "\(limit)"]).words
    case .ownNotice: words = MeetingText.faultOwn.words
    case .alreadyAsked: words = MeetingText.faultAgain.words
    case .noSlot: words = MeetingText.faultSlot.words
    case .slotTaken: words = MeetingText.faultTaken.words
    case .badReason(let limit): words = MeetingText.faultReason(["limit": "\(limit)"]).words
    case .unknownNotice, .unknownMeeting, .notNow, .damaged: return false
    }
    fault(field, words)
    return true
  }
}
