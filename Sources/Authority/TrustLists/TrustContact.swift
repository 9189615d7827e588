/// Where a State answers for its list: what its operator says, since a list without an address is none.
public struct TrustContact: Sendable, Hashable, Codable {
  public var street: String
  public var locality: String
  public var postalCode: String?
  /// An address of e-mail.
  public var mail: String

  /// Nil unless every part is 1 to 200 characters without controls, and `mail` has one `@` and no space.
  public init?(street: String, locality: String, postalCode: String?, mail: String) {
    let parts = [street, locality, mail] + (postalCode.map { [$0] } ?? [])
    let isSound = parts.allSatisfy { part in
      (1...200).contains(part.unicodeScalars.count)
        && part.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
    let sides = mail.split(separator: "@", omittingEmptySubsequences: false)
    guard isSound, sides.count == 2, sides.allSatisfy({ !$0.isEmpty }),
      mail.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    self.street = street
    self.locality = locality
    self.postalCode = postalCode
    self.mail = mail
  }
}
