public import Foundation

/// One use of a key, as its holder sees it.
public struct KeyUse: Sendable, Hashable {
  public let purpose: Purpose
  /// What was signed: SHA-256 each.
  public let hashes: [[UInt8]]
  public let at: Date

  /// What the holder recognises it by. Stands sealed under their key.
  public struct Purpose: Sendable, Hashable, Codable {
    /// The document, or what the program said that signed.
    public let name: String
    /// SHA-256 of the document as its holder saw it; nil where only hashes came.
    public let shown: [UInt8]?
    /// The token by whose program it was; nil on the portal's own page.
    public let token: String?

    public init(name: String, shown: [UInt8]?, token: String? = nil) {
      self.name = name
      self.shown = shown
      self.token = token
    }
  }
}

/// What stands sealed of a use.
struct WrittenUse: Codable {
  let purpose: KeyUse.Purpose
  let hashes: [[UInt8]]
}
