public import Foundation
import Keys
import Vocabulary

extension OneTimeCodes {
  /// Seconds for which a ticket can be used: longer than a code lives, so that another can be sent.
  public static let ticketLasts: TimeInterval = 1800

  private static let ticketContext = [UInt8]("identity_code/ticket".utf8)

  /// The ticket of a code that was just issued, sealed so that it can be left with the browser that asked. It proves
  /// nothing; the code does, and no browser but this one can try it.
  ///
  /// - Returns: lower-case hexadecimal digits, fewer than 256.
  public func seal(_ ticket: LogInTicket, at now: Date) -> String {
    let expiry = Int64(now.timeIntervalSince1970 + Self.ticketLasts)
    let plain = "\(expiry) \(ticket.code) \(ticket.phone.e164)"
    return Hexadecimal.text(sealer.seal([UInt8](plain.utf8), context: Self.ticketContext))
  }

  /// Nil for a ticket that has expired or that was not made here.
  public func ticket(_ sealed: String, at now: Date) -> LogInTicket? {
    guard sealed.utf8.count < 256, let bytes = Hexadecimal.bytes(sealed, count: sealed.utf8.count / 2),
      let plain = try? sealer.open(bytes, context: Self.ticketContext)
    else { return nil }
    let parts = String(decoding: plain, as: UTF8.self).split(separator: " ").map(String.init)
    guard parts.count == 3, let expiry = Int64(parts[0]), now.timeIntervalSince1970 < Double(expiry),
      let phone = PhoneNumber(e164: parts[2])
    else { return nil }
    return LogInTicket(phone: phone, code: parts[1])
  }
}
