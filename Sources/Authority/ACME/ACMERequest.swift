public import Foundation

/// What a client asked over HTTP, without the transport.
public struct ACMERequest: Sendable, Hashable {
  public enum Method: Sendable, Hashable {
    case get, head, post
    case other
  }

  public let method: Method
  /// What follows ``ACMEPolicy/base``, beginning with a slash and without a query, such as `/new-order`.
  public let path: String
  /// The `Content-Type` header as it came.
  public let contentType: String?
  /// A body of more than ``longestBody`` bytes is refused: the transport need not read further than one byte beyond.
  public let body: [UInt8]
  public let time: Date

  public init(_ method: Method, path: String, contentType: String? = nil, body: [UInt8] = [], at time: Date) {
    self.method = method
    self.path = path
    self.contentType = contentType
    self.body = body
    self.time = time
  }

  /// 64 KiB.
  public static let longestBody = 65_536
}
