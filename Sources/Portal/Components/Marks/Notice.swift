/// A band that says something apart from the rest of the page.
struct Notice: Component, Sendable {
  enum Tone: String, Sendable {
    case information = ""
    /// Against scams, before what cannot be taken back.
    case warning = "note-warning"
    /// After something was done.
    case good = "note-good"
  }

  fileprivate let tone: Tone
  private let title: Words
  fileprivate let text: Words

  /// - Parameter title: By default "Attention", "Information" or "C’est fait".
  init(_ text: some Sayable, _ tone: Tone = .information, title: (any Sayable)? = nil) {
    self.tone = tone
    self.title = title?.words ?? tone.title.words
    self.text = text.words
  }

  var body: some HTML {
    div(.class("note", tone.rawValue, if: tone != .information), .role(tone == .good ? .status : nil)) {
      strong { title }
      p { text }
    }
  }
}

/// The text of a notice alone in a narrow band, for what stands on every page.
struct NoticeBand: Component {
  let notice: Notice

  var body: some HTML {
    p(.class("band", "band-warning", if: notice.tone == .warning)) { notice.text }
  }
}

extension Notice.Tone {
  fileprivate var title: PortalText {
    switch self {
    case .information: .information
    case .warning: .warning
    case .good: .success
    }
  }
}
