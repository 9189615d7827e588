public import AsyncHTTPClient
public import Foundation
import NIOCore
import NIOHTTP1
import Vocabulary

/// The network behind a Kannel gateway: its `sendsms` interface (user's guide, "SMS push").
///
/// Everything goes as a POST with Kannel's headers, so that neither number, text nor password stands in a URL that a
/// proxy would log; the text is the body. (Kannel's own `access-log` holds texts: leave it out of its configuration.)
/// A text of several parts goes part by part under a header of our own (3GPP TS 23.040 §9.2.3.24.1), since Kannel,
/// which can cut texts itself, cuts through surrogate pairs and so through every letter of Adlam.
///
/// An answer that never came leaves open whether Kannel took the text. It is then tried again with the same parts and
/// the same reference: Kannel keeps no keys, so a phone may show a short text twice, while a phone that joins the parts
/// of a long one finds them to be those it has.
public struct KannelGateway: SMSGateway {
  private let service: String
  private let sender: SMSSender
  private let credentials: KannelCredentials
  private let client: HTTPClient
  private let patience: TimeInterval

  /// - Parameters:
  ///   - service: Kannel's address, such as `http://127.0.0.1:13013/cgi-bin/sendsms`; it has no TLS of its own worth
  ///     the name, so keep it on this machine or inside a tunnel.
  ///   - patience: seconds until a request counts as ``SMSGatewayError/unanswered``.
  public init(
    service: String, sender: SMSSender, credentials: KannelCredentials, client: HTTPClient = .shared,
    patience: TimeInterval = 10
  ) {
    self.service = service
    self.sender = sender
    self.credentials = credentials
    self.client = client
    self.patience = patience
  }

  public func send(_ sms: SMS, at now: Date) async throws(SMSGatewayError) -> SMSAcceptance {
    for index in sms.plan.parts.indices {
      let (status, answer) = try await answer(to: request(sms, part: index, at: now))
      try Self.check(status, answer)
    }
    return .accepted
  }

  private func request(_ sms: SMS, part index: Int, at now: Date) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: service)
    request.method = .POST
    request.body = .bytes(ByteBuffer(string: sms.plan.parts[index]))
    let minutes = Int(min(max(sms.expiresAt.timeIntervalSince(now) / 60, 1), 10_080))
    request.headers = [
      "Content-Type": "text/plain; charset=UTF-8",
      "X-Kannel-Username": credentials.username,
      "X-Kannel-Password": credentials.password,
      "X-Kannel-From": sender.rawValue,
      "X-Kannel-To": sms.phone.e164,
      "X-Kannel-Charset": "UTF-8",
      "X-Kannel-Coding": sms.plan.coding == .gsm7 ? "0" : "2",
      "X-Kannel-Validity": String(minutes),
    ]
    let parts = sms.plan.parts.count
    if parts > 1 {
      request.headers.add(name: "X-Kannel-UDH", value: Self.joining(sms.id, part: index + 1, of: parts))
    }
    // One report a text, as Kannel does for those it cuts itself.
    if let reportURL = sms.reportURL, index == parts - 1 {
      request.headers.add(name: "X-Kannel-DLR-Mask", value: String(KannelReport.mask))
      request.headers.add(name: "X-Kannel-DLR-Url", value: reportURL)
    }
    return request
  }

  private func answer(to request: HTTPClientRequest) async throws(SMSGatewayError) -> (status: Int, text: String) {
    do {
      let response = try await client.execute(request, timeout: .milliseconds(Int64(patience * 1000)))
      let body = try await response.body.collect(upTo: 4096)
      return (Int(response.status.code), String(buffer: body))
    } catch {
      throw .unanswered
    }
  }

  /// Kannel says 202, or 200 in its older versions, with `0: Accepted for delivery` or `3: Queued for later delivery`.
  static func check(_ status: Int, _ answer: String) throws(SMSGatewayError) {
    switch status {
    case 200, 202:
      guard answer.hasPrefix("0:") || answer.hasPrefix("3:") else { throw .unexpected(status: status) }
    case 401, 403: throw .strangers(status: status)
    case 408, 429, 500...599: throw .busy(status: status)
    case 400...499: throw .refused(status: status)
    default: throw .unexpected(status: status)
    }
  }

  /// The header that joins parts: length 5, element 0 (concatenation, 8-bit reference) of length 3. The reference
  /// follows from the message's number, so that a second try joins with the first.
  static func joining(_ id: MessageID, part: Int, of parts: Int) -> String {
    "050003" + id.rawValue.prefix(2) + MessageID.text([UInt8(clamping: parts), UInt8(clamping: part)])
  }
}
