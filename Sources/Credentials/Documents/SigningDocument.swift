public import Foundation

/// A PDF that a citizen brought to sign, as they see it.
public struct SigningDocument: Sendable, Hashable {
  /// 32 hexadecimal digits.
  public let id: String
  public let facts: Facts
  public let addedAt: Date
  /// Nil until it is signed.
  public let signedAt: Date?
  /// Nil until a code was asked for.
  let plan: Plan?

  public var isSigned: Bool { signedAt != nil }

  /// What a holder recognises the document by. Stands sealed under their key.
  public struct Facts: Sendable, Hashable, Codable {
    public let name: String
    public let pages: Int
    /// In bytes, as it was brought.
    public let size: Int
    /// SHA-256 of the file as it was brought.
    public let digest: [UInt8]
  }

  /// How it will be signed: what the code was asked for, so that the same hash comes again.
  struct Plan: Sendable, Hashable, Codable {
    /// That the signature claims; seconds since 1970.
    let time: Int64
    /// The lines of the visible mark; none without one.
    let mark: [String]
    /// What the key signs.
    let hash: [UInt8]
  }
}
