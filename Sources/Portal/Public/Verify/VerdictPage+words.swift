import Vocabulary

extension VerdictPage {
  var title: VerdictText { words.title }

  /// Why, and what to do, in a sentence or two.
  var why: Phrase { words.why }

  private var words: (title: VerdictText, why: Phrase) {
    switch (answer, proof) {
    case (.valid, .file): (.validFile, VerdictText.validFileWhy())
    case (.valid, .stamp): (.validStamp, VerdictText.validStampWhy())
    case (.valid, .code): (.validCode, VerdictText.validCodeWhy())
    case (.revoked, _): (.revoked, VerdictText.revokedWhy(["date": revocation]))
    case (.unknown, _): (.unknown, VerdictText.unknownWhy())
    case (.unlisted, _): (.unlisted, VerdictText.unlistedWhy())
    case (.altered, .stamp), (.unreadable, .stamp): (.alteredStamp, VerdictText.alteredStampWhy())
    case (.altered, _): (.alteredFile, VerdictText.alteredFileWhy())
    case (.unsigned, .stamp): (.unsignedStamp, VerdictText.unsignedStampWhy())
    case (.unsigned, _): (.unsigned, VerdictText.unsignedWhy())
    case (.unreadable, _): (.unreadable, VerdictText.unreadableWhy())
    case (.untrusted, _): (.untrusted, VerdictText.untrustedWhy())
    case (.untimely, _): (.untimely, VerdictText.untimelyWhy())
    case (.expired, _): (.expired, VerdictText.expiredWhy())
    case (.unprovable, _): (.unprovable, VerdictText.unprovableWhy())
    }
  }

  /// What to hold the paper against; nil where there is nothing to hold it against.
  var comparison: VerdictText? {
    guard answer.isTrustworthy, answer != .revoked, answer != .expired else { return nil }
    return switch proof {
    case .file: .compareFile
    case .stamp: .compareStamp
    case .code: .compareCode
    }
  }

  private var revocation: String { act?.revokedOn.map(FrenchDate.inFigures) ?? "" }
}
