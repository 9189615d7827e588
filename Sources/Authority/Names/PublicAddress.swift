/// Where the public finds a certificate, a list or a responder: an absolute `http` address in printable ASCII, at most
/// 200 characters. Not `https`, which would need a certificate to check a certificate (RFC 5280 §8).
public struct PublicAddress: Sendable, Hashable {
  public let text: String

  /// Throws ``AuthorityError/badAddress``.
  public init(_ text: String) throws(AuthorityError) {
    let prefix = "http://"
    let rest = text.utf8.dropFirst(prefix.utf8.count)
    guard text.hasPrefix(prefix), let first = rest.first, first != UInt8(ascii: "/"), text.utf8.count <= 200,
      rest.allSatisfy({ (0x21...0x7E).contains($0) })
    else { throw .badAddress }
    self.text = text
  }

  private init(grown text: String) {
    self.text = text
  }

  /// This address with an ending, which is one of ours and short.
  func appending(_ ending: String) -> PublicAddress { PublicAddress(grown: text + ending) }
}
