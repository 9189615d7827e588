import Foundation
import Identity

extension AnswerOptions {
  /// The part of an enrolment that the agent gets: opened once, it asks for a password and shows the second factor.
  func give(_ ticket: EnrolmentTicket, to login: String, _ house: House) throws {
    let page = "\(house.deployment.address)/agents/inscription"
    let end = ticket.expiresAt.formatted(.iso8601)
    try give(
      ["login": login, "page": page, "ticket": ticket.text, "expires_at": end],
      orSay: """
        Hand this to the agent; it works once, until \(end):
          \(page)
          \(ticket.text)
        """)
  }
}
