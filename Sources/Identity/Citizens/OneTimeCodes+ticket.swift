public import Foundation
import Keys
public import Vocabulary

extension OneTimeCodes {
  /// Seconds for which a ticket can be used: longer than a code lives, so that another can be sent.
  public static let ticketLasts: TimeInterval = 1800

  private static let ticketContext = [UInt8]("identity_code/ticket".utf8)

  /// A telephone's number on its way from the page that asks for it to the page that asks for the code: sealed, so that it
  /// can be left with the browser. It proves nothing; the code does.
  ///
  /// - Returns: lower-case hexadecimal digits, fewer than 256.
  public func ticket(for phone: PhoneNumber, at now: Date) -> String {
    let expiry = Int64(now.timeIntervalSince1970 + Self.ticketLasts)
    return Hexadecimal.text(sealer.seal([UInt8]("\(expiry) \(phone.e164)".utf8), context: Self.ticketContext))
  }

  /// The number in a ticket; nil for one that has expired or that was not made here.
  public func phone(ticket: String, at now: Date) -> PhoneNumber? {
    guard ticket.utf8.count < 256, let sealed = Hexadecimal.bytes(ticket, count: ticket.utf8.count / 2),
      let plain = try? sealer.open(sealed, context: Self.ticketContext)
    else { return nil }
    let parts = String(decoding: plain, as: UTF8.self).split(separator: " ")
    guard parts.count == 2, let expiry = Int64(parts[0]), now.timeIntervalSince1970 < Double(expiry) else { return nil }
    return PhoneNumber(e164: String(parts[1]))
  }
}
