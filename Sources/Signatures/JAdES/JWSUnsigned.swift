/// Something that was added to a signature after it was made: an element of `etsiU` (ETSI TS 119 182-1 §5.3).
package struct JWSUnsigned: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Time stamps over the signature (`sigTst`).
    case signatureTimeStamps([[UInt8]])
    /// Time stamps over all before (`arcTst`).
    case archiveTimeStamps([[UInt8]])
    /// Certificates (`xVals`), lists and answers (`rVals`), or those of a time stamp (`tstVD`).
    case values(RevocationValues)
    case other
  }

  package let kind: Kind
  /// As it stands, for elements in base64url: what archive time stamps are over. Nil for one that stands in clear, whose
  /// bytes are nobody's.
  package let text: String?

  private static let mostValues = 1024

  init(_ element: JSONValue) throws(JWSFault) {
    text = element.text
    let json: JSONValue
    if let text {
      guard let bytes = Base64.url.bytes(text) else { throw .member("etsiU") }
      do { json = try JSONValue.parse(bytes) } catch { throw .json(error) }
    } else {
      json = element
    }
    guard let members = json.members, members.count == 1, let member = members.first else { throw .member("etsiU") }
    kind = try Self.kind(member.key, member.value)
  }

  private static func kind(_ name: String, _ value: JSONValue) throws(JWSFault) -> Kind {
    switch name {
    case "sigTst": return .signatureTimeStamps(try tokens(value, name))
    case "arcTst": return .archiveTimeStamps(try tokens(value, name))
    case "xVals": return .values(RevocationValues(certificates: try certificates(value, name)))
    case "rVals": return .values(try revocation(value, name))
    case "tstVD":
      var values = try value["rVals"].map { json throws(JWSFault) in try revocation(json, name) } ?? RevocationValues()
      if let json = value["xVals"] { values.certificates = try certificates(json, name) }
      return .values(values)
    default: return .other
    }
  }

  private static func tokens(_ value: JSONValue, _ name: String) throws(JWSFault) -> [[UInt8]] {
    try list(value["tstTokens"], name) { $0 }
  }

  private static func certificates(_ value: JSONValue, _ name: String) throws(JWSFault) -> [[UInt8]] {
    try list(value, name) { $0["x509Cert"] }
  }

  private static func revocation(_ value: JSONValue, _ name: String) throws(JWSFault) -> RevocationValues {
    RevocationValues(
      lists: try value["crlVals"].map { json throws(JWSFault) in try list(json, name) { $0 } } ?? [],
      answers: try value["ocspVals"].map { json throws(JWSFault) in try list(json, name) { $0 } } ?? [])
  }

  /// An array of `pkiOb` in DER; other encodings are passed over.
  private static func list(
    _ value: JSONValue?, _ name: String, _ object: (JSONValue) -> JSONValue?
  ) throws(JWSFault) -> [[UInt8]] {
    guard let elements = value?.elements, elements.count <= mostValues else { throw .member(name) }
    var values: [[UInt8]] = []
    for element in elements {
      guard let object = object(element) else { continue }
      guard let bytes = object["val"]?.text.flatMap(Base64.padded.bytes) else { throw .member(name) }
      values.append(bytes)
    }
    return values
  }

  /// A new element, in base64url so that its bytes are settled.
  init(_ kind: Kind) {
    self.kind = kind
    text = Base64.url.text(Self.json(kind).bytes)
  }

  private static func json(_ kind: Kind) -> JSONValue {
    func objects(_ values: [[UInt8]]) -> JSONValue {
      .array(values.map { .object(["val": .string(Base64.padded.text($0))]) })
    }
    switch kind {
    case .signatureTimeStamps(let tokens): return .object(["sigTst": .object(["tstTokens": objects(tokens)])])
    case .archiveTimeStamps(let tokens): return .object(["arcTst": .object(["tstTokens": objects(tokens)])])
    case .values(let values) where !values.certificates.isEmpty:
      let certificates = values.certificates.map {
        JSONValue.object(["x509Cert": .object(["val": .string(Base64.padded.text($0))])])
      }
      return .object(["xVals": .array(certificates)])
    case .values(let values):
      var members: [String: JSONValue] = [:]
      if !values.lists.isEmpty { members["crlVals"] = objects(values.lists) }
      if !values.answers.isEmpty { members["ocspVals"] = objects(values.answers) }
      return .object(["rVals": .object(members)])
    case .other: return .object([:])
    }
  }
}
