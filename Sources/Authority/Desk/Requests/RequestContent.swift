import Foundation
import Keys

/// What stands sealed in a request: the PKCS#10 request in DER, its holder, limits on use, and why it was refused.
struct RequestContent: Sendable, Hashable, Codable {
  let csr: [UInt8]
  let holder: RequestedHolder
  let limits: String?
  var refusal: String?

  init(csr: [UInt8], holder: RequestedHolder, limits: String?) {
    self.csr = csr
    self.holder = holder
    self.limits = limits
  }

  init(_ sealed: [UInt8], of id: RequestID, by sealer: Sealer) throws {
    let plain = try sealer.open(sealed, context: Self.context(of: id))
    self = try JSONDecoder().decode(RequestContent.self, from: Data(plain))
  }

  func sealed(for id: RequestID, by sealer: Sealer) throws -> [UInt8] {
    sealer.seal([UInt8](try JSONEncoder().encode(self)), context: Self.context(of: id))
  }

  private static func context(of id: RequestID) -> [UInt8] { [UInt8]("authority_request/\(id.rawValue)".utf8) }
}
