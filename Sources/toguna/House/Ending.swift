import Authority
import Foundation
import Keys
import Signatures

/// A certificate of the State's own that ends soon, and what renews it.
struct Ending: Sendable {
  /// What ends, in words.
  let name: String
  let end: Date
  /// The command to give.
  let remedy: String

  private static let day: TimeInterval = 86_400
  /// Long enough to bring a root out of its safe.
  static let forSeals: TimeInterval = 60 * day
  /// An authority that ends sooner certifies for a shorter time than its holders are used to.
  static let forAuthorities: TimeInterval = 3 * 366 * day

  var text: String { "\(name) ends on \(end.formatted(.iso8601)): \(remedy)" }
}

extension House {
  /// What is to be renewed soon, the first to end first.
  func endings(at now: Date) async throws -> [Ending] {
    let seal = try authorities.keys.record(of: signer.key)
    let ends = [signer.chain.notAfter, seal.activeUntil, seal.retirement?.at].compactMap(\.self)
    let remedy = "toguna keys rotate seal"
    var endings = [
      Ending(
        name: "the seal on acts", end: ends.min() ?? now,
        remedy: seal.successor == nil ? remedy : "start the server anew, and if it ends still, \(remedy)")
    ].filter { $0.end.timeIntervalSince(now) < Ending.forSeals }
    guard let desk = authority else { return endings }
    let own = [
      (AuthorityUse.seals, "the seal of agencies", "toguna keys rotate agency-seal"),
      (.timeStamps, "the time-stamping unit", "toguna authority unit"),
    ]
    for (use, name, remedy) in own {
      let end = try await desk.held(use, at: now)?.certificate.notAfter ?? now
      guard end.timeIntervalSince(now) < Ending.forSeals else { continue }
      endings.append(Ending(name: name, end: end, remedy: remedy))
    }
    for use in AuthorityUse.allCases {
      guard let authority = try? desk.authority(use) else { continue }
      let end = authority.certificate.notAfter
      guard end.timeIntervalSince(now) < Ending.forAuthorities else { continue }
      let remedy = use == .root ? "found a new State root in good time" : "toguna authority rotate \(use.slug)"
      endings.append(Ending(name: "the authority \(use.slug)", end: end, remedy: remedy))
    }
    return endings.sorted { $0.end < $1.end }
  }
}
