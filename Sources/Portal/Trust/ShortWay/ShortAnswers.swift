import Authority
import Foundation
import HTTPTypes
import Identity
import Signatures

/// What the authority answers from memory, with the headers that its routes give. A class: each request would copy the many
/// parts of a struct.
final class ShortAnswers: Sendable {
  enum Subject: Sendable, Hashable {
    case status(AuthorityID)
    case stamp
  }

  /// A longer body is for the routes to refuse.
  static let longest = max(StatusRequest.longest, TimeStampRequest.longest)

  private let authority: AuthorityServices
  private let floods: RateLimiter?
  private let now: @Sendable () -> Date
  private let subjects: [String: Subject]
  private let fields: [Subject: HTTPFields]
  private let clock = HTTPClock()

  /// Nil in a State without authorities.
  ///
  /// Each time stamp costs a signature, so that `floods` counts who asks for one. Behind a proxy they go the long way, which knows
  /// whom the proxy saw.
  init?(_ services: Services, isSecure: Bool, isBehindProxy: Bool, floods: RateLimiter?) {
    guard let authority = services.authority else { return nil }
    self.authority = authority
    self.floods = floods
    now = services.now
    var subjects: [String: Subject] = [:]
    for id in authority.desk.authorities.map(\.id) { subjects[AuthorityRoute.status(id).link.target] = .status(id) }
    if !isBehindProxy, authority.stamps != nil { subjects[AuthorityRoute.timeStamp.link.target] = .stamp }
    self.subjects = subjects
    let security = SecurityHeaders<PortalContext>.fields(secure: isSecure)
    fields = Dictionary(
      uniqueKeysWithValues: subjects.values.map { subject in
        var fields = HTTPFields()
        fields[.contentType] = subject.mediaType
        fields[.cacheControl] = "no-store"
        fields.append(contentsOf: security)
        return (subject, fields)
      })
  }

  /// What a request asks, if it is one of those that are answered here and the connection stays open after it.
  func subject(of head: HTTPRequest) -> Subject? {
    guard head.method == .post, let path = head.path, head.headerFields[.connection] == nil,
      head.headerFields[.expect] == nil
    else { return nil }
    return subjects[path]
  }

  /// Nil for what the long way answers or refuses.
  /// - Parameter address: Of who asks, as limits count it.
  func answer(
    _ subject: Subject, _ question: [UInt8], from address: @autoclosure () -> String?
  ) -> (head: HTTPResponse, body: [UInt8])? {
    let time = now()
    let body: [UInt8]?
    switch subject {
    case .status(let id): body = authority.desk.preparedAnswer(to: question, about: id, at: time)
    case .stamp:
      if let floods {
        guard let address = address(), floods.take(address, at: time) == nil else { return nil }
      }
      body = authority.stamps?.answer(to: question)
    }
    guard let body, var fields = fields[subject] else { return nil }
    fields[.contentLength] = String(body.count)
    fields[.date] = clock.text(of: time)
    return (HTTPResponse(status: .ok, headerFields: fields), body)
  }
}

extension ShortAnswers.Subject {
  fileprivate var mediaType: String {
    switch self {
    case .status: "application/ocsp-response"
    case .stamp: "application/timestamp-reply"
    }
  }
}
