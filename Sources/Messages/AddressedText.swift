import Keys
import Vocabulary

/// A number and the text for it, as they are sealed together: the number, a line feed, the text.
struct AddressedText: Sendable, Hashable {
  let phone: PhoneNumber
  let text: String

  /// - Parameter table: with the message's number, where the sealed bytes stand; elsewhere they do not open.
  func sealed(by sealer: Sealer, for id: MessageID, in table: String) -> [UInt8] {
    sealer.seal([UInt8]("\(phone.e164)\n\(text)".utf8), context: Self.context(id, table))
  }

  init(phone: PhoneNumber, text: String) {
    self.phone = phone
    self.text = text
  }

  init(opening sealed: [UInt8], with sealer: Sealer, for id: MessageID, in table: String) throws {
    let plain = try sealer.open(sealed, context: Self.context(id, table))
    guard let end = plain.firstIndex(of: UInt8(ascii: "\n")),
      let phone = PhoneNumber(e164: String(decoding: plain[..<end], as: UTF8.self))
    else { throw MessagesError.damaged(id) }
    self.init(phone: phone, text: String(decoding: plain[(end + 1)...], as: UTF8.self))
  }

  private static func context(_ id: MessageID, _ table: String) -> [UInt8] {
    [UInt8]("\(table)/\(id.rawValue)".utf8)
  }
}
