import Foundation
import Testing

@testable import Authority

extension ACMEAnswer {
  var text: String { String(decoding: body, as: UTF8.self) }

  var object: [String: Any] {
    get throws { try #require(try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]) }
  }

  /// The end of the problem's type, such as `badNonce`; nil for what is no problem.
  var problem: String? {
    let object = try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
    let type = object?["type"] as? String
    return header("Content-Type") == "application/problem+json"
      ? type?.split(separator: ":").last.map(String.init) : nil
  }

  /// The challenge of a kind in an authorization.
  func challenge(_ kind: String) throws -> [String: Any] {
    let all = try #require(try object["challenges"] as? [[String: Any]])
    return try #require(all.first { $0["type"] as? String == kind })
  }

  func links(_ relation: String) -> [String] {
    headers.filter { $0.name == "Link" && $0.value.hasSuffix("rel=\"\(relation)\"") }
      .compactMap { $0.value.split(separator: ">").first.map { String($0.dropFirst()) } }
  }
}
