import Foundation
import Testing

@testable import Messages

@Suite("What Kannel answers")
struct KannelAnswerTests {
  @Test("only Kannel's own words count as acceptance")
  func acceptance() throws {
    try KannelGateway.check(202, "0: Accepted for delivery")
    try KannelGateway.check(202, "3: Queued for later delivery")
    try KannelGateway.check(200, "0: Accepted for delivery")
    #expect(throws: SMSGatewayError.unexpected(status: 200)) { try KannelGateway.check(200, "<html>Welcome</html>") }
    #expect(throws: SMSGatewayError.unexpected(status: 302)) { try KannelGateway.check(302, "") }
  }

  @Test("a refusal for good is told from one that passes")
  func refusals() {
    #expect(throws: SMSGatewayError.strangers(status: 403)) { try KannelGateway.check(403, "Authorization failed") }
    #expect(throws: SMSGatewayError.refused(status: 400)) { try KannelGateway.check(400, "Invalid") }
    #expect(throws: SMSGatewayError.busy(status: 503)) { try KannelGateway.check(503, "Temporal failure") }
    #expect(throws: SMSGatewayError.busy(status: 429)) { try KannelGateway.check(429, "") }
  }

  @Test("a second try joins its parts with those of the first")
  func joining() throws {
    let id = try #require(MessageID(rawValue: "7a" + String(repeating: "0", count: 30)))
    #expect(KannelGateway.joining(id, part: 2, of: 3) == "0500037a0302")
  }

  @Test("a sender is a short name or a number")
  func senders() {
    for sender in ["Toguna", "Etat-ML", "ETAT MALI 1", "36000", "22320220000"] {
      #expect(SMSSender(rawValue: sender) != nil, "\(sender)")
    }
    for sender in ["", "République", "Toguna-Mali-1", " Toguna", "+22370123456", "1234567890123456", "a\r\nb", "--"] {
      #expect(SMSSender(rawValue: sender) == nil, "\(sender)")
    }
  }

  @Test("credentials that would break a header are refused, and none says itself")
  func credentials() throws {
    #expect(KannelCredentials(username: "toguna", password: "a\r\nX-Kannel-To: +1") == nil)
    #expect(KannelCredentials(username: "", password: "x") == nil)
    let credentials = try #require(KannelCredentials(username: "toguna", password: "hunter2!"))
    var dumped = ""
    dump(credentials, to: &dumped)
    #expect(!dumped.contains("hunter2") && !"\(credentials)".contains("hunter2"))
  }

  @Test("where nobody listens, the answer is lost and not an error of the text")
  func nobody() async throws {
    let gateway = KannelGateway(
      service: "http://127.0.0.1:1/cgi-bin/sendsms", sender: try #require(SMSSender(rawValue: "Toguna")),
      credentials: try #require(KannelCredentials(username: "u", password: "p")), patience: 0.2)
    var random = SystemRandomNumberGenerator()
    let sms = SMS(
      id: MessageID(random: &random), phone: try phone(), plan: .plan("un", .folded), expiresAt: noon + 60,
      reportURL: nil)
    await #expect(throws: SMSGatewayError.unanswered) { try await gateway.send(sms, at: noon) }
  }
}
