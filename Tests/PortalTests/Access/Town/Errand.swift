import HTTPTypes

@testable import Portal

/// What a visitor asks of the portal.
struct Errand: Sendable, CustomStringConvertible {
  var method: HTTPRequest.Method
  var path: String
  /// Sent with a POST, after the token.
  var fields: [(String, String)] = []
  /// Sent with the fields, as this piece; the form is then a multipart one.
  var piece: String?
  var headers: [String: String] = [:]

  var description: String { "\(method.rawValue) \(path)" }

  private static let boundary = "----limite"

  /// The body of the form and its type.
  /// - Parameter token: nil for a form without one.
  func form(token: String?) -> (type: String, body: [UInt8]) {
    let fields = (token.map { [(FormToken.field, $0)] } ?? []) + fields
    guard let piece else {
      let pairs = fields.map { "\(PercentEncoding.encode($0))=\(PercentEncoding.encode($1))" }
      return ("application/x-www-form-urlencoded", Array(pairs.joined(separator: "&").utf8))
    }
    var body: [UInt8] = []
    for (name, value) in fields {
      body += "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
    }
    body += "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(piece)\"; ".utf8
    body += "filename=\"\(Personal.filename)\"\r\nContent-Type: application/pdf\r\n\r\n".utf8
    body += Personal.file
    body += "\r\n--\(Self.boundary)--\r\n".utf8
    return ("multipart/form-data; boundary=\(Self.boundary)", body)
  }
}
