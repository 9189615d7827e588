/// Where people turn to: by post and by electronic means (ETSI TS 119 612 §5.3.5).
public struct TrustAddress: Sendable, Hashable {
  public struct Post: Sendable, Hashable {
    public let language: String
    public let street: String
    public let locality: String
    public let postalCode: String?
    /// Two capital letters.
    public let country: String

    public init(language: String, street: String, locality: String, postalCode: String?, country: String) {
      self.language = language
      self.street = street
      self.locality = locality
      self.postalCode = postalCode
      self.country = country
    }
  }

  public let posts: [Post]
  /// `mailto:` and the page of a portal.
  public let electronic: TrustText

  public init(posts: [Post], electronic: TrustText) {
    self.posts = posts
    self.electronic = electronic
  }
}
