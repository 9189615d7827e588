public import Foundation
import Signatures

/// Answers that were signed beforehand, one a certificate and digest, kept in memory and given out as they are.
///
/// A responder on line then needs no key (RFC 5019). Not for a request with a nonce or about several certificates:
/// these must be signed when they come.
public struct PreparedAnswers: Sendable {
  /// When the answers were signed, in whole seconds.
  public let thisUpdate: Date
  /// Until when they hold.
  public let nextUpdate: Date
  /// Whole responses by the CertID of the request, to the byte.
  private let answers: [[UInt8]: [UInt8]]

  /// Signs the status of each of `serials`, two answers each: for requests that name the issuer by SHA-1 and by SHA-256.
  public init(
    for serials: some Sequence<SerialNumber>, from responder: StatusResponder, at time: Date, until nextUpdate: Date,
    status: (SerialNumber) -> CertificateStatus
  ) throws(AuthorityError) {
    var answers: [[UInt8]: [UInt8]] = [:]
    for serial in serials {
      let known = status(serial)
      for issuer in responder.issuer {
        let id: CertificateID
        do { id = try CertificateID(serial, from: issuer) } catch { throw .issuanceFailed }
        let answer = SingleAnswer(certificate: id, status: known, thisUpdate: time, nextUpdate: nextUpdate)
        answers[id.der] = try responder.sign([answer], at: time, nonce: nil)
      }
    }
    self.answers = answers
    thisUpdate = time.wholeSeconds
    self.nextUpdate = nextUpdate.wholeSeconds
  }

  /// The answer to `request` that still holds at `time`, or nil when one must be signed.
  public func answer(to request: StatusRequest, at time: Date) -> [UInt8]? {
    guard request.nonce == nil, request.certificates.count == 1, thisUpdate <= time, time < nextUpdate else {
      return nil
    }
    return answers[request.certificates[0].der]
  }
}
