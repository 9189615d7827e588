public import Vocabulary

/// The number that a register gives to an organisation, with the register it stands in (EN 319 412-1 §5.1.4), such as
/// `NTRML-MA.BKO.2024.B.1` for the trade register of Mali.
public struct OrganizationIdentifier: Sendable, Hashable {
  /// Whose number it is.
  public enum Scheme: Sendable, Hashable {
    /// The national trade register: `NTR`.
    case tradeRegister
    /// The tax administration: `VAT`.
    case taxes
    /// A register of the State's own, named by two capital letters before a colon.
    case national(String)
  }

  /// The whole identifier, 8 to 64 characters.
  public let text: String

  /// Throws ``AuthorityError/badName(_:)`` unless `reference` has 1 to 56 letters, digits or `-.:/`.
  public init(_ scheme: Scheme, in state: StateCode, reference: String) throws(AuthorityError) {
    let prefix: String
    switch scheme {
    case .tradeRegister: prefix = "NTR"
    case .taxes: prefix = "VAT"
    case .national(let letters):
      guard letters.utf8.count == 2,
        letters.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
      else { throw .badName(.organizationIdentifier) }
      prefix = letters + ":"
    }
    guard NameText.isNumber(reference), reference.utf8.count <= 56 else { throw .badName(.organizationIdentifier) }
    text = "\(prefix)\(state.rawValue)-\(reference)"
  }
}
