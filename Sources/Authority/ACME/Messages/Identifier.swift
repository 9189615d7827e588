/// What a certificate is to name, as clients write it (RFC 8555 §9.7.7).
struct Identifier: Sendable, Hashable, Codable {
  let type: String
  let value: String

  init(type: String, value: String) {
    self.type = type
    self.value = value
  }

  init(_ name: ServerName) {
    self.init(type: "dns", value: name.rawValue)
  }
}
