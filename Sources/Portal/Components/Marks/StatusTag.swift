/// Where something stands, in a word, with a mark whose shape and colour say it again.
struct StatusTag: Component {
  enum Tone: String {
    /// Someone is at work or awaited.
    case wait = "tag-wait"
    case good = "tag-good"
    case bad = "tag-bad"
    /// Nothing to do.
    case calm = "tag-calm"
  }

  private let caption: Words
  private let tone: Tone

  init(_ caption: some Sayable, _ tone: Tone) {
    self.caption = caption.words
    self.tone = tone
  }

  var body: some HTML {
    span(.class("tag", tone.rawValue)) { caption }
  }
}

/// A fact or a text that is not certain yet, marked so.
enum DoubtTag: Component {
  /// « à confirmer »: a fee, a delay, a reference whose source awaits confirmation.
  case toConfirm
  /// « à relire »: a text that no speaker of its language has approved.
  case toReview

  var body: some HTML {
    span(.class("todo")) {
      switch self {
      case .toConfirm: PortalText.toConfirm
      case .toReview: PortalText.toReview
      }
    }
  }
}
