import Foundation
import Keys
import Testing
import Vocabulary

@testable import Identity

@Suite("The number on its way to the page that asks for the code")
struct LogInTicketTests {
  private let codes = OneTimeCodes(sealer: .random())
  private let now = Date(timeIntervalSince1970: 1_795_300_000)

  private func phone() throws -> PhoneNumber { try PhoneNumber(parsing: "70 12 34 56", defaultState: .ml) }

  @Test("comes back from its ticket until the ticket expires")
  func round() throws {
    let ticket = codes.ticket(for: try phone(), at: now)
    #expect(codes.phone(ticket: ticket, at: now) == (try phone()))
    #expect(codes.phone(ticket: ticket, at: now.addingTimeInterval(OneTimeCodes.ticketLasts - 1)) != nil)
    #expect(codes.phone(ticket: ticket, at: now.addingTimeInterval(OneTimeCodes.ticketLasts)) == nil)
  }

  @Test("cannot be read in the ticket, and fits in a cookie")
  func sealed() throws {
    let ticket = codes.ticket(for: try phone(), at: now)
    #expect(ticket.utf8.count < 256 && !ticket.contains("70123456"))
    #expect(ticket != codes.ticket(for: try phone(), at: now))
  }

  @Test("is nothing to another State, or once a digit was changed", arguments: [0, 30, 97])
  func altered(_ position: Int) throws {
    let ticket = codes.ticket(for: try phone(), at: now)
    #expect(OneTimeCodes(sealer: .random()).phone(ticket: ticket, at: now) == nil)
    var digits = Array(ticket)
    digits[position] = digits[position] == "0" ? "1" : "0"
    #expect(codes.phone(ticket: String(digits), at: now) == nil)
  }

  @Test("is not looked for in what is no ticket", arguments: ["", "a", "zz", String(repeating: "0", count: 300)])
  func nothing(_ text: String) {
    #expect(codes.phone(ticket: text, at: now) == nil)
  }
}
