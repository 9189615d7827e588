import SwiftASN1
public import Vocabulary
import X509

/// A server of an agency, known by its names in the DNS alone (CA/B baseline requirements §7.1.2.7.2,
/// domain-validated).
public struct Server: Sendable, Hashable {
  public let state: StateCode
  /// 1 to 100 names, sorted, each once.
  public let names: [ServerName]

  /// Throws ``AuthorityError/badName(_:)`` for too few or too many names.
  public init(state: StateCode, names: some Sequence<ServerName>) throws(AuthorityError) {
    let names = Set(names).sorted()
    guard (1...100).contains(names.count) else { throw .badName(.server) }
    self.state = state
    self.names = names
  }

  var attributes: [RelativeDistinguishedName.Attribute] {
    get throws { [try .init(type: .RDNAttributeType.countryName, printableString: state.rawValue)] }
  }
}
