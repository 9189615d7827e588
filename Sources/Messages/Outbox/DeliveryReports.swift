public import Foundation
import Keys
public import Store

/// What the network says of a text, and why it may be believed.
///
/// The gateway is given a link for each message with a token that only this State can make (an HMAC of the message's
/// number), so nobody who finds the address can tell a lie about a message, or learn whether one exists.
public struct DeliveryReports: Sendable {
  private let outbox: Outbox
  private let address: String

  /// - Parameter address: where the gateway reaches this server, without query and without percent signs, such as
  ///   `http://127.0.0.1:8080/sms/report`.
  public init(outbox: Outbox, address: String) {
    self.outbox = outbox
    self.address = address
  }

  /// The link that the gateway calls; it writes the report's type where `%d` stands.
  public func link(for id: MessageID) -> String {
    "\(address)?m=\(id.rawValue)&t=\(token(for: id))&s=%d"
  }

  /// Takes a report: `m`, `t` and `s` of the link's query. A report may come again and out of order.
  ///
  /// - Returns: where the message stands now.
  /// - Throws: `MessagesError.forgedReport`, `.unknownMessage`; errors of the store.
  @discardableResult
  public func receive(
    message: String, token: String, type: String, at now: Date, in transaction: Transaction
  ) throws -> DeliveryState {
    guard isGenuine(message: message, token: token), let id = MessageID(rawValue: message) else {
      throw MessagesError.forgedReport
    }
    let news = Int(type).flatMap(KannelReport.init(rawValue:))?.state
    return try outbox.advance(id, to: news ?? .queued, at: now, in: transaction)
  }

  /// Whether `m` and `t` of a link belong together, told without the store.
  public func isGenuine(message: String, token: String) -> Bool {
    MessageID(rawValue: message).map { isToken(token, of: $0) } ?? false
  }

  private func token(for id: MessageID) -> String {
    MessageID.text(outbox.sealer.fingerprint([UInt8]("delivery report/\(id.rawValue)".utf8)).prefix(16))
  }

  /// Compares fingerprints of the two, so that the time it takes tells nothing of the right one.
  private func isToken(_ token: String, of id: MessageID) -> Bool {
    let right = self.token(for: id)
    return outbox.sealer.fingerprint([UInt8](token.utf8)) == outbox.sealer.fingerprint([UInt8](right.utf8))
  }
}
