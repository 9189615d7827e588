/// A challenge that is not taken over, and why.
public struct CTFdRefusal: Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// It has no name, or no text, or one that is too long or no plain text.
    case badField(String)
    /// A kind of challenge that needs a program of its own.
    case kind(String)
    /// No category of ours has this name.
    case category(String)
    case badValue
    /// Its value falls otherwise than along a parabola.
    case curve(String)
    case noFlag
    /// A flag is a regular expression. It would be run on what strangers type, and two teams could hand in different texts.
    case regularExpression
    /// A flag is compared without regard to case, or in a way that is not known.
    case flagKind(String)
    case badHint
    case tooManyParts
    case missingFile(String)
    case fileTooLarge(String)
    case damagedFile(String)
  }

  /// The challenge as the export calls it, cut to a line.
  public let name: String
  public let reason: Reason
}
