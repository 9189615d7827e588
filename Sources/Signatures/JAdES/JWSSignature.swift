/// One signature of JSON, with the header that it is over.
package struct JWSSignature: Sendable, Hashable {
  /// The protected header as it stands, in base64url.
  package let protected: String
  package let header: JWSHeader
  /// In base64url, as it stands: what time stamps on it are over.
  package let text: String
  package let signature: [UInt8]
  /// What nobody signed, in the order in which it was added (`etsiU`).
  package let unsigned: [JWSUnsigned]

  private static let mostUnsigned = 256

  init(protected: String, signature text: String, unprotected: JSONValue?) throws(JWSFault) {
    guard let header = Base64.url.bytes(protected) else { throw .member("protected") }
    guard let signature = Base64.url.bytes(text) else { throw .member("signature") }
    let json: JSONValue
    do { json = try JSONValue.parse(header) } catch { throw .json(error) }
    self.header = try JWSHeader(json)
    var unsigned: [JWSUnsigned] = []
    if let unprotected {
      guard let members = unprotected.members else { throw .member("header") }
      if let twice = members.keys.first(where: { json[$0] != nil }) { throw .headerTwice(twice) }
      // Whoever sends the signature on could say what these mean.
      if let moved = ["alg", "crit", "b64", "sigD"].first(where: { members[$0] != nil }) { throw .member(moved) }
      if let list = members["etsiU"] {
        guard let elements = list.elements, elements.count <= Self.mostUnsigned else { throw .member("etsiU") }
        for element in elements { unsigned.append(try JWSUnsigned(element)) }
      }
    }
    self.protected = protected
    self.text = text
    self.signature = signature
    self.unsigned = unsigned
  }

  private init(_ other: JWSSignature, unsigned: [JWSUnsigned]) {
    (protected, header, text, signature) = (other.protected, other.header, other.text, other.signature)
    self.unsigned = unsigned
  }

  /// The same signature with more that nobody signed.
  func adding(_ more: [JWSUnsigned]) -> JWSSignature { JWSSignature(self, unsigned: unsigned + more) }

  /// What the signature is over: header and payload as they stand, with a point between.
  package func content(payload: [UInt8]) -> [UInt8] { Array(protected.utf8) + [UInt8(ascii: ".")] + payload }
}
