/// The answer to "is this act true?", on top of its page.
struct Verdict<Detail: HTML>: Component {
  private let tone: VerdictTone
  private let title: Words
  private let detail: Detail

  init(_ tone: VerdictTone, _ title: some Sayable, @HTMLBuilder detail: () -> Detail) {
    self.tone = tone
    self.title = title.words
    self.detail = detail()
  }

  var body: some HTML {
    div(.class("verdict", tone.rawValue), .role(.status)) {
      tone.pictogram
      div {
        h1 { title }
        p { detail }
      }
    }
  }
}

/// What a ``Verdict`` says at first sight.
enum VerdictTone: String {
  case good = "verdict-good"
  case bad = "verdict-bad"
  /// It cannot be said: another State's act, a code that is not known.
  case doubt = "verdict-doubt"
  /// Received, or being made: no answer yet.
  case wait = "verdict-wait"

  fileprivate var pictogram: Pictogram {
    switch self {
    case .good: .check
    case .bad: .cross
    case .doubt: .question
    case .wait: .clock
    }
  }
}
