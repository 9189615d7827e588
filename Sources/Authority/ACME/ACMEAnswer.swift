import Foundation

/// What the transport sends back: a status of HTTP, headers in order, a body. For HEAD it leaves out the body.
public struct ACMEAnswer: Sendable, Hashable {
  public struct Header: Sendable, Hashable {
    public let name: String
    public let value: String
  }

  public internal(set) var status: Int
  /// A name may stand more than once, as `Link` does.
  public internal(set) var headers: [Header]
  public internal(set) var body: [UInt8]

  init(_ status: Int, contentType: String? = nil, body: [UInt8] = []) {
    self.status = status
    headers = contentType.map { [Header(name: "Content-Type", value: $0)] } ?? []
    self.body = body
  }

  init(_ status: Int = 200, json: some Encodable) throws {
    self.init(status, contentType: "application/json", body: try JSONText.bytes(of: json))
  }

  /// The first value of a header, by its name in the case that the room writes.
  public func header(_ name: String) -> String? {
    headers.first { $0.name == name }?.value
  }

  func with(_ name: String, _ value: String) -> ACMEAnswer {
    var answer = self
    answer.headers.append(Header(name: name, value: value))
    return answer
  }

  /// `Link` (RFC 8288 §3).
  func linked(to address: String, as relation: String) -> ACMEAnswer {
    with("Link", "<\(address)>;rel=\"\(relation)\"")
  }
}
