import Foundation
import Keys
import SwiftASN1
import TestSupport

@testable import Authority
@testable import Signatures

/// The time-stamping unit of a State that is made up, and what OpenSSL thinks of its answers.
struct SampleUnit {
  let peer: Peer
  let state: SampleAuthorities
  let clock: SampleClock
  let certificate: IssuedCertificate
  let unit: TimeStampUnit

  static let policy = TimeStampPolicy([1, 2, 3, 4, 9], accuracy: .milliseconds(250))

  init(_ policy: TimeStampPolicy? = SampleUnit.policy, at time: Date = SampleAuthorities.now) throws {
    peer = try Peer()
    state = try SampleAuthorities()
    clock = SampleClock(time)
    certificate = try state.certificate(.timeStamps)
    unit = try Self.unit(of: state, certificate, policy: policy, clock: clock)
    try peer.write(state.root.certificate.pem, as: "root.pem")
    try peer.write(state.authority(.timeStamps).certificate.pem, as: "authority.pem")
    try peer.write(certificate.pem + state.authority(.timeStamps).certificate.pem, as: "chain.pem")
    try peer.write("content", as: "content")
  }

  static func unit(
    of state: SampleAuthorities, _ certificate: IssuedCertificate, key: KeyName = SampleAuthorities.holderKey,
    policy: TimeStampPolicy?, clock: SampleClock
  ) throws -> TimeStampUnit {
    try TimeStampUnit(
      certificate, key: key, in: state.keys, under: state.authority(.timeStamps).certificate,
      of: state.root.certificate, policy: policy ?? .unregistered, clock: clock)
  }

  /// A request that OpenSSL makes, in `request.tsq`.
  func query(_ options: String...) throws -> [UInt8] {
    let made = try peer.run(["openssl", "ts", "-query", "-data", "content", "-out", "request.tsq"] + options)
    guard made.status == 0 else { throw AuthorityError.malformed(.request) }
    return try peer.read("request.tsq")
  }

  /// What OpenSSL says of the answer to the request in `request.tsq`.
  func verify(_ answer: [UInt8], _ options: String...) throws -> (status: Int32, output: String) {
    try peer.write(answer, as: "answer.tsr")
    return try peer.run(
      ["openssl", "ts", "-verify", "-in", "answer.tsr", "-CAfile", "root.pem"]
        + (options.isEmpty ? ["-queryfile", "request.tsq", "-untrusted", "authority.pem"] : options))
  }

  func text(of answer: [UInt8]) throws -> String {
    try peer.write(answer, as: "answer.tsr")
    return try peer.run("openssl", "ts", "-reply", "-in", "answer.tsr", "-text").output
  }

  func token(_ answer: [UInt8]) throws -> TimeStampToken {
    guard case .granted(let token) = try TimeStampAnswer(der: answer) else { throw TimeStampFault.malformed }
    return try TimeStampToken(der: token)
  }

  /// A stamp over whatever there is, or why there is none.
  func refusal() -> TimeStampRefusal? {
    do throws(TimeStampRefusal) {
      _ = try unit.token(for: TimeStampRequest(over: [UInt8](repeating: 1, count: 32)))
      return nil
    } catch {
      return error
    }
  }
}
