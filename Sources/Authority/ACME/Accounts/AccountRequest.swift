/// What a client says of an account, to have it made or changed (RFC 8555 §7.3, §7.3.2, §7.3.6).
struct AccountRequest: Decodable {
  var contact: [String]?
  var termsOfServiceAgreed: Bool?
  var onlyReturnExisting: Bool?
  var externalAccountBinding: SignedMessage.Envelope?
  var status: String?

  /// Throws ``ACMEProblem`` unless these are at most ten addresses of e-mail, each alone in its `mailto` and without
  /// header fields (RFC 8555 §7.3).
  static func check(_ contacts: [String]) throws(ACMEProblem) {
    guard contacts.count <= 10 else { throw ACMEProblem(.invalidContact, "more than ten contacts") }
    for contact in contacts {
      guard contact.hasPrefix("mailto:") else {
        throw ACMEProblem(.unsupportedContact, "contacts are addresses of e-mail")
      }
      let address = contact.utf8.dropFirst("mailto:".utf8.count)
      let parts = address.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
      let foreign = [UInt8](#",?%&"<>()[]\:;"#.utf8)
      guard parts.count == 2, (1...64).contains(parts[0].count), (3...253).contains(parts[1].count),
        address.allSatisfy({ (0x21...0x7E).contains($0) && !foreign.contains($0) })
      else { throw ACMEProblem(.invalidContact, "not one address of e-mail") }
    }
  }
}
