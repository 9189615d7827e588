/// A text, or an address, in several languages, English among them (ETSI TS 119 612 §5.1.4).
public struct TrustText: Sendable, Hashable {
  public struct Version: Sendable, Hashable {
    /// In small letters (RFC 5646).
    public let language: String
    public let text: String

    public init(_ language: String, _ text: String) {
      self.language = language
      self.text = text
    }
  }

  public let versions: [Version]

  public init(_ versions: [Version]) {
    self.versions = versions
  }

  public init(english: String, french: String) {
    self.init([Version("en", english), Version("fr", french)])
  }

  /// In this language, else in the first that there is; empty without any.
  public func text(in language: String) -> String {
    (versions.first { $0.language == language } ?? versions.first)?.text ?? ""
  }
}
