import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// A page that is asked of a server that nobody here answers for: so much of it and no more, within a time.
struct BoundedGet {
  /// The server gave another status than 200.
  struct Refused: Error {
    let status: HTTPResponseStatus
  }

  private let address: String
  private let longest: Int
  private let patience: TimeAmount

  /// - Parameter patience: Seconds for all of it.
  init(_ address: String, longest: Int, patience: Int64) {
    self.address = address
    self.longest = longest
    self.patience = .seconds(patience)
  }

  /// Its first bytes, ``longest`` at most. Throws ``Refused`` and errors of the client.
  func bytes(by client: HTTPClient) async throws -> [UInt8] {
    var request = HTTPClientRequest(url: address)
    request.headers.add(name: "User-Agent", value: "toguna")
    let response = try await client.execute(request, timeout: patience)
    guard response.status == .ok else { throw Refused(status: response.status) }
    var bytes: [UInt8] = []
    for try await piece in response.body {
      bytes += piece.readableBytesView.prefix(longest - bytes.count)
      if bytes.count >= longest { break }
    }
    return bytes
  }
}
