import Foundation
import Keys
import Testing
import Vocabulary

@testable import Identity

@Suite("The number on its way to the page that asks for the code")
struct LogInTicketTests {
  private let codes = OneTimeCodes(sealer: .random())
  private let now = Date(timeIntervalSince1970: 1_795_300_000)

  private func ticket() throws -> LogInTicket {
    LogInTicket(phone: try phone(), code: String(repeating: "0a", count: 16))
  }

  @Test("comes back from its ticket until the ticket expires")
  func round() throws {
    let sealed = codes.seal(try ticket(), at: now)
    #expect(codes.ticket(sealed, at: now) == (try ticket()))
    #expect(codes.ticket(sealed, at: now.addingTimeInterval(OneTimeCodes.ticketLasts - 1)) != nil)
    #expect(codes.ticket(sealed, at: now.addingTimeInterval(OneTimeCodes.ticketLasts)) == nil)
  }

  @Test("cannot be read in the ticket, and fits in a cookie")
  func unreadable() throws {
    let sealed = codes.seal(try ticket(), at: now)
    #expect(sealed.utf8.count < 256 && !sealed.contains("70123456"))
    #expect(sealed != codes.seal(try ticket(), at: now))
    #expect(!"\(try ticket())".contains("70123456"))
  }

  @Test("is nothing to another State, or once a digit was changed", arguments: [0, 30, 97])
  func altered(_ position: Int) throws {
    let sealed = codes.seal(try ticket(), at: now)
    #expect(OneTimeCodes(sealer: .random()).ticket(sealed, at: now) == nil)
    var digits = Array(sealed)
    digits[position] = digits[position] == "0" ? "1" : "0"
    #expect(codes.ticket(String(digits), at: now) == nil)
  }

  @Test("is not looked for in what is no ticket", arguments: ["", "a", "zz", String(repeating: "0", count: 300)])
  func nothing(_ text: String) {
    #expect(codes.ticket(text, at: now) == nil)
  }
}
