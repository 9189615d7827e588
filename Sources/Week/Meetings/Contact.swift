import Vocabulary

/// How somebody is reached: an e-mail address, a telephone number. Shown to the other party of a meeting that was accepted, and
/// to nobody else.
public struct Contact: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
  public let text: String

  /// Nil outside of ``NoticeField/contact``'s lengths.
  public init?(typed: String) {
    let line = Folding.normalised(typed)
    guard NoticeField.contact.lengths.contains(line.unicodeScalars.count) else { return nil }
    text = line
  }

  init(stored text: String) { self.text = text }

  /// Says nothing of it, so that none ends in a log.
  public var description: String { "Contact" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
