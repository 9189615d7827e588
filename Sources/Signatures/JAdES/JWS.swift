/// A JSON Web Signature of anybody's making (RFC 7515 §7): compact, or in JSON with one or several signatures.
///
/// Reading checks the form and nothing else.
package struct JWS: Sendable, Hashable {
  /// As it stands; nil when the payload is elsewhere (RFC 7515 appendix F).
  package let payload: String?
  /// One at least.
  package let signatures: [JWSSignature]

  /// More bytes than this are not read.
  package static let longest = 32 << 20
  package static let mostSignatures = 16

  package static func parse(_ bytes: [UInt8]) throws(JWSFault) -> JWS {
    guard bytes.count <= longest else { throw .tooLong }
    let first = bytes.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    guard first == UInt8(ascii: "{") else { return try compact(bytes) }
    let json: JSONValue
    do { json = try JSONValue.parse(bytes) } catch { throw .json(error) }
    return try JWS(json)
  }

  init(payload: String?, signatures: [JWSSignature]) {
    (self.payload, self.signatures) = (payload, signatures)
  }

  /// RFC 7515 §7.1; a file may end with a line break.
  private static func compact(_ bytes: [UInt8]) throws(JWSFault) -> JWS {
    let text = bytes.last == 0x0A ? bytes.dropLast(bytes.dropLast().last == 0x0D ? 2 : 1) : bytes[...]
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .compactMap { String(validating: $0, as: UTF8.self) }
    guard parts.count == 3 else { throw .member("signature") }
    let signature = try JWSSignature(protected: parts[0], signature: parts[2], unprotected: nil)
    return JWS(payload: parts[1].isEmpty ? nil : parts[1], signatures: [signature])
  }

  /// RFC 7515 §7.2.
  private init(_ json: JSONValue) throws(JWSFault) {
    guard let members = json.members else { throw .member("signatures") }
    if let value = members["payload"] {
      guard let text = value.text else { throw .member("payload") }
      payload = text.isEmpty ? nil : text
    } else {
      payload = nil
    }
    let single = members["signature"] != nil
    guard let list = single ? [json] : members["signatures"]?.elements, (1...Self.mostSignatures).contains(list.count),
      !single || members["signatures"] == nil
    else { throw .signatures }
    var signatures: [JWSSignature] = []
    for item in list {
      guard let protected = item["protected"]?.text else { throw .member("protected") }
      guard let signature = item["signature"]?.text else { throw .member("signature") }
      signatures.append(try JWSSignature(protected: protected, signature: signature, unprotected: item["header"]))
    }
    // All are over one payload, in one form (RFC 7797 §3).
    guard Set(signatures.map(\.header.isEncoded)).count == 1 else { throw .member("b64") }
    self.signatures = signatures
  }

  /// One signature in the flattened form; several, general.
  package var json: [UInt8] {
    func members(_ signature: JWSSignature, _ unsigned: [JSONValue]) -> [String: JSONValue] {
      var members: [String: JSONValue] = [
        "protected": .string(signature.protected), "signature": .string(signature.text),
      ]
      if !unsigned.isEmpty { members["header"] = .object(["etsiU": .array(unsigned)]) }
      return members
    }
    let all = signatures.map { signature in
      members(signature, signature.unsigned.compactMap { $0.text.map(JSONValue.string) })
    }
    var object = all.count == 1 ? all[0] : ["signatures": .array(all.map(JSONValue.object))]
    if let payload { object["payload"] = .string(payload) }
    return JSONValue.object(object).bytes
  }

  /// What the signer signed of it: the payload's own bytes. Nil when it is elsewhere, or not in base64url where it must be.
  package var content: [UInt8]? {
    guard let payload else { return nil }
    return signatures[0].header.isEncoded ? Base64.url.bytes(payload) : Array(payload.utf8)
  }
}
